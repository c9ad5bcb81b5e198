/**
 * The debug adapter runs in a process of its own: a program under test can be as busy as it likes without holding up the
 * extension host, and takes its memory with it when it ends. VS Code's own executable serves as Node, so that nothing has to
 * be installed.
 *
 * Such a process takes a second or two until Clang and the library are in memory. So a spare one stands ready: it compiles
 * what is opened and saved, and the next session takes it over.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { DebugProtocol } from '@vscode/debugprotocol';
import * as vscode from 'vscode';
import { StreamChannel } from '../dap/stream-channel.ts';
import type { Compiled, CustomRequests } from '../views/messages.ts';
import { userSetting } from './debug-configuration.ts';
import { configurationFor, withSettings } from './launch.ts';

/** A spare process (some 300 MB) goes when nothing was opened or saved for so long. */
const IDLE = 15 * 60_000;
/** A file that is only passed by on the way to another one is not compiled. */
const SETTLE = 300;

type Launch = CustomRequests['memscape/prepare'][0]['launch'];

class AdapterProcess {
  readonly channel: StreamChannel;
  ended = false;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly endings: ((why: string) => void)[] = [];
  private own = 0;
  private readonly waiting = new Map<number, (body: unknown) => void>();

  constructor(script: string) {
    this.child = spawn(process.execPath, ['--max-old-space-size=2048', script], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      windowsHide: true,
    });
    this.channel = new StreamChannel(this.child.stdout, this.child.stdin);
    this.channel.onMessage((m) => {
      if (m.type !== 'response') return;
      const { request_seq, body } = m as DebugProtocol.Response;
      this.waiting.get(request_seq)?.(body);
      this.waiting.delete(request_seq);
    });
    this.child.stderr.on('data', (text: Buffer) => console.error(text.toString().trimEnd()));
    this.child.on('error', (e) => this.end(e.message));
    this.child.on('exit', (code, signal) => this.end(signal ? `signal ${signal}` : `exit code ${code}`));
  }
  private end(why: string): void {
    if (this.ended) return;
    this.ended = true;
    for (const done of this.waiting.values()) done(undefined);
    for (const e of this.endings) e(why);
  }
  onEnd(listener: (why: string) => void): void {
    this.endings.push(listener);
  }
  /** The answer; undefined when there is none. Numbered from below, so that no number of the editor's is taken. */
  async request<K extends keyof CustomRequests>(
    command: K,
    args: CustomRequests[K][0],
  ): Promise<CustomRequests[K][1] | undefined> {
    const seq = --this.own;
    const answered = new Promise<CustomRequests[K][1] | undefined>((resolve) =>
      this.waiting.set(seq, (body) => resolve(body as CustomRequests[K][1] | undefined)),
    );
    this.channel.send({ seq, type: 'request', command, arguments: args } as DebugProtocol.Request);
    return answered;
  }
  stop(): void {
    if (this.ended) return;
    this.child.stdin.end();
    setTimeout(() => this.child.kill(), 1000).unref();
  }
}

/** A session's side of the process. */
class SessionAdapter implements vscode.DebugAdapter {
  private readonly messages = new vscode.EventEmitter<vscode.DebugProtocolMessage>();
  readonly onDidSendMessage = this.messages.event;
  private over = false;

  constructor(private readonly adapter: AdapterProcess) {
    adapter.channel.onMessage((m) => {
      if (m.type === 'response' && (m as DebugProtocol.Response).request_seq < 0) return;
      if (m.type === 'event' && (m as DebugProtocol.Event).event === 'terminated') this.over = true;
      this.messages.fire(m as vscode.DebugProtocolMessage);
    });
    adapter.onEnd((why) => this.lost(why));
  }
  private lost(why: string): void {
    if (this.over) return;
    this.over = true;
    const send = (event: string, body: object) =>
      this.messages.fire({ seq: 0, type: 'event', event, body } as vscode.DebugProtocolMessage);
    send('output', { category: 'important', output: `The debug adapter ended unexpectedly (${why}).\n` });
    send('terminated', {});
  }
  handleMessage(message: vscode.DebugProtocolMessage): void {
    if (this.adapter.ended) this.lost('it is gone');
    this.adapter.channel.send(message as DebugProtocol.ProtocolMessage);
  }
  dispose(): void {
    this.over = true;
    this.adapter.stop();
    this.messages.dispose();
  }
}

export class AdapterFactory implements vscode.DebugAdapterDescriptorFactory, vscode.Disposable {
  private readonly script: string;
  private readonly compiles = new vscode.EventEmitter<Compiled>();
  /** What was opened or saved has been compiled. */ readonly onDidCompile = this.compiles.event;
  private spare: AdapterProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private settling: NodeJS.Timeout | undefined;
  private preparing = false;
  private next: Launch | undefined;
  /** Of the last session: it is likely to come again. */ private last: Launch | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(context: vscode.ExtensionContext) {
    this.script = context.asAbsolutePath('dist/dap.js');
    this.subscriptions = [
      this.compiles,
      vscode.window.onDidChangeActiveTextEditor((e) => e && this.prepare(e.document, SETTLE)),
      vscode.workspace.onDidSaveTextDocument((d) => this.prepare(d, 0)),
    ];
    const active = vscode.window.activeTextEditor;
    if (active) this.prepare(active.document, 0);
  }

  createDebugAdapterDescriptor(session: vscode.DebugSession): vscode.DebugAdapterDescriptor {
    this.last = session.configuration;
    const adapter = this.take();
    this.spare = undefined;
    clearTimeout(this.idle);
    // While the program is debugged nothing competes with it; then the next one is made ready.
    adapter.onEnd(() => {
      const active = vscode.window.activeTextEditor;
      if (active) this.prepare(active.document, SETTLE);
    });
    return new vscode.DebugAdapterInlineImplementation(new SessionAdapter(adapter));
  }

  private take(): AdapterProcess {
    if (!this.spare || this.spare.ended) this.spare = new AdapterProcess(this.script);
    return this.spare;
  }

  /** F5 on this file may come soon. */
  private prepare(document: vscode.TextDocument, delay: number): void {
    const { uri, languageId } = document;
    if (uri.scheme !== 'file' || (languageId !== 'c' && languageId !== 'cpp')) return;
    const open = configurationFor(uri.fsPath, languageId);
    if (typeof open === 'string') return;
    const again = [this.last?.program].flat().includes(uri.fsPath);
    this.next = again && this.last ? this.last : { ...withSettings(open, userSetting(uri)), program: uri.fsPath };
    clearTimeout(this.settling);
    if (delay === 0) void this.work();
    else this.settling = setTimeout(() => void this.work(), delay);
  }
  /** One after the other; of several wishes the latest. */
  private async work(): Promise<void> {
    if (this.preparing) return;
    this.preparing = true;
    try {
      for (let launch = this.next; launch; launch = this.next) {
        this.next = undefined;
        const adapter = this.take();
        clearTimeout(this.idle);
        const prepared = await adapter.request('memscape/prepare', { launch });
        if (this.spare !== adapter) break; // a session has it
        if (prepared?.compiled) this.compiles.fire(prepared.compiled);
        this.idle = setTimeout(() => this.letGo(), IDLE);
        this.idle.unref();
      }
    } finally {
      this.preparing = false;
    }
  }
  private letGo(): void {
    this.spare?.stop();
    this.spare = undefined;
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    clearTimeout(this.settling);
    clearTimeout(this.idle);
    this.letGo();
  }
}
