/** Drives a debug session from inside the extension host: starts a program, waits for stops, asks the adapter. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { DebugProtocol } from '@vscode/debugprotocol';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/main.ts';
import type { Stop } from '../../../src/extension/sessions.ts';
import type { CustomRequests } from '../../../src/views/messages.ts';

export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('memscape.memscape');
  assert.ok(extension, 'the extension is not there');
  return extension.activate();
}
export const folder = (): string =>
  vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail('no folder is open');

export async function until<T>(
  what: string,
  get: () => T | undefined | false | Promise<T | undefined | false>,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await get();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await new Promise((r) => setTimeout(r, 50));
  }
}

/** Lines (from 1) that contain a text. */
export function linesWith(document: vscode.TextDocument, text: string): number[] {
  return Array.from({ length: document.lineCount }, (_, i) => i)
    .filter((i) => document.lineAt(i).text.includes(text) && !/^\/\//.test(document.lineAt(i).text))
    .map((i) => i + 1);
}
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(path.join(folder(), name));
  await vscode.window.showTextDocument(document);
  return document;
}
export function setBreakpoints(document: vscode.TextDocument, lines: readonly number[]): void {
  vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
  vscode.debug.addBreakpoints(
    lines.map(
      (line) => new vscode.SourceBreakpoint(new vscode.Location(document.uri, new vscode.Position(line - 1, 0))),
    ),
  );
}

export class Debugging {
  private readonly stops: Stop[] = [];
  private readonly subscriptions: vscode.Disposable[] = [];
  ended = false;
  output = '';
  private constructor(readonly api: Api) {
    this.subscriptions.push(
      api.sessions.onDidStop((stop) => this.stops.push(stop)),
      api.sessions.onDidEnd(() => {
        this.ended = true;
      }),
      api.sessions.onDidWrite((o) => {
        this.output += o.text;
      }),
    );
  }
  static async start(config: Partial<vscode.DebugConfiguration> | undefined = undefined): Promise<Debugging> {
    const d = new Debugging(await api());
    const full =
      config && ({ type: 'memscape', request: 'launch', name: 'test', ...config } as vscode.DebugConfiguration);
    if (full) assert.ok(await vscode.debug.startDebugging(vscode.workspace.workspaceFolders?.[0], full));
    else await vscode.commands.executeCommand('workbench.action.debug.start');
    return d;
  }
  async stop(): Promise<Stop> {
    return until('a stop', () => this.stops.shift());
  }
  get session(): vscode.DebugSession {
    return this.api.sessions.current ?? assert.fail('no session');
  }
  async request<T>(command: string, args: object): Promise<T> {
    return (await this.session.customRequest(command, args)) as T;
  }
  async view<K extends keyof CustomRequests>(name: K, args: CustomRequests[K][0]): Promise<CustomRequests[K][1]> {
    return this.request(name, args);
  }
  async go(command: 'continue' | 'next' | 'stepIn' | 'stepOut' | 'stepBack' | 'reverseContinue'): Promise<Stop> {
    await this.request(command, { threadId: 1 });
    return this.stop();
  }
  async frames(): Promise<DebugProtocol.StackFrame[]> {
    return (await this.request<DebugProtocol.StackTraceResponse['body']>('stackTrace', { threadId: 1 })).stackFrames;
  }
  /** Locals of the frame (0: innermost), by name. */
  async locals(index = 0): Promise<Map<string, string>> {
    const frame = (await this.frames())[index] ?? assert.fail(`no frame ${index}`);
    const { scopes } = await this.request<DebugProtocol.ScopesResponse['body']>('scopes', { frameId: frame.id });
    const values = new Map<string, string>();
    for (const scope of scopes.filter((s) => /local|argument/i.test(s.name))) {
      const { variables } = await this.request<DebugProtocol.VariablesResponse['body']>('variables', {
        variablesReference: scope.variablesReference,
      });
      for (const v of variables) values.set(v.name, v.value);
    }
    return values;
  }
  async end(): Promise<void> {
    if (!this.ended) await vscode.debug.stopDebugging();
    await until('the end', () => this.ended && !vscode.debug.activeDebugSession);
    for (const s of this.subscriptions) s.dispose();
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
  }
}
