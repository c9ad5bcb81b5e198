/** Starts the language server and passes on what runs reported. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  CHECKED,
  CLEAR,
  COMPILED,
  type CompiledParams,
  FINDINGS,
  type FindingsParams,
  RUN_STARTED,
} from '../lsp/protocol.ts';
import type { AdapterFactory } from './adapter.ts';
import type { Findings } from './findings.ts';
import type { Sessions } from './sessions.ts';

export class ProblemsClient implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly started: Promise<void>;

  constructor(context: vscode.ExtensionContext, sessions: Sessions, findings: Findings, adapters: AdapterFactory) {
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
      adapters.onDidCompile((compiled) => {
        const file = vscode.Uri.file(compiled.files[0] ?? '');
        if (vscode.workspace.getConfiguration('memscape', file).get('checkOnSave', true))
          this.send(CHECKED, compiled satisfies CompiledParams);
      }),
      findings.onDidChange(() => this.send(FINDINGS, { findings: findings.all } satisfies FindingsParams)),
    );
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
