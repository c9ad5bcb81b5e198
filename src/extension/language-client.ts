/** Starts the language server and passes on what runs reported. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  CLEAR,
  COMPILED,
  type CompiledParams,
  FINDINGS,
  type FindingsParams,
  PREPARE,
  type PrepareParams,
  RUN_STARTED,
} from '../lsp/protocol.ts';
import { userSetting } from './debug-configuration.ts';
import type { Findings } from './findings.ts';
import { configurationFor, withSettings } from './launch.ts';
import type { Sessions } from './sessions.ts';

export class ProblemsClient implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly started: Promise<void>;

  constructor(context: vscode.ExtensionContext, sessions: Sessions, findings: Findings) {
    const module = context.asAbsolutePath('dist/lsp.js');
    this.client = new LanguageClient(
      'memscape',
      'Memscape',
      { module, transport: TransportKind.ipc },
      {
        documentSelector: [
          { scheme: 'file', language: 'c' },
          { scheme: 'file', language: 'cpp' },
        ],
        diagnosticCollectionName: 'memscape',
      },
    );
    this.started = this.client.start();
    this.subscriptions.push(
      sessions.onDidStart(() => this.send(RUN_STARTED, {})),
      sessions.onCustomEvent((e) => {
        if (e.name === 'memscape/compiled') this.send(COMPILED, e.body satisfies CompiledParams);
      }),
      vscode.window.onDidChangeActiveTextEditor((e) => e && this.prepare(e.document)),
      vscode.workspace.onDidSaveTextDocument((d) => this.prepare(d)),
      findings.onDidChange(() => this.send(FINDINGS, { findings: findings.all } satisfies FindingsParams)),
    );
    const active = vscode.window.activeTextEditor;
    if (active) this.prepare(active.document);
  }
  /** F5 on this file may come soon: its includes are compiled in the background. */
  private prepare(document: vscode.TextDocument): void {
    const { uri, languageId } = document;
    if (uri.scheme !== 'file' || (languageId !== 'c' && languageId !== 'cpp')) return;
    const open = configurationFor(uri.fsPath, languageId);
    if (typeof open === 'string') return;
    const program = uri.fsPath;
    this.send(PREPARE, { launch: { ...withSettings(open, userSetting(uri)), program } } satisfies PrepareParams);
  }
  clear(): void {
    this.send(CLEAR, {});
  }
  private send(method: string, body: object): void {
    void this.started.then(() => this.client.sendNotification(method, body));
  }
  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    void this.client.dispose();
  }
}
