/** A debug adapter client over standard streams: starts dist/dap.js and plays the editor's part. */
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { CustomEvents, CustomRequests } from '../../src/views/messages.ts';
import { project } from './workbench.ts';

type Event = DebugProtocol.Event & { readonly body?: Record<string, unknown> };

export class DapClient {
  readonly events: Event[] = [];
  output = '';
  errors = '';
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (r: DebugProtocol.Response) => void>();
  private readonly unseen: Event[] = [];
  private wake = () => {};
  private seq = 1;
  private pending = Buffer.alloc(0);

  constructor() {
    this.child = spawn(process.execPath, [path.join(project, 'dist/dap.js')]);
    this.child.stderr.on('data', (d) => {
      this.errors += d;
    });
    this.child.stdout.on('data', (d: Buffer) => this.receive(d));
  }

  private receive(data: Buffer): void {
    this.pending = Buffer.concat([this.pending, data]);
    for (;;) {
      const end = this.pending.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.pending.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end < 0 || this.pending.length < end + 4 + length) return;
      const message = JSON.parse(
        this.pending.subarray(end + 4, end + 4 + length).toString(),
      ) as DebugProtocol.ProtocolMessage;
      this.pending = this.pending.subarray(end + 4 + length);
      if (message.type === 'response') {
        const response = message as DebugProtocol.Response;
        this.waiting.get(response.request_seq)?.(response);
        this.waiting.delete(response.request_seq);
      } else this.event(message as Event);
    }
  }
  private event(e: Event): void {
    this.events.push(e);
    this.unseen.push(e);
    if (e.event === 'output' && e.body?.category === 'stdout') this.output += e.body.output;
    if (e.event === 'output' && e.body?.category === 'stderr') this.errors += e.body.output;
    this.wake();
  }

  async request<T>(command: string, args: object = {}): Promise<T> {
    const seq = this.seq++;
    const answer = new Promise<DebugProtocol.Response>((resolve) => this.waiting.set(seq, resolve));
    const body = JSON.stringify({ seq, type: 'request', command, arguments: args });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const response = await answer;
    assert.ok(response.success, `${command}: ${response.message}\n${this.errors}`);
    return response.body as T;
  }
  view<K extends keyof CustomRequests>(
    name: K,
    args: CustomRequests[K][0] = {} as CustomRequests[K][0],
  ): Promise<CustomRequests[K][1]> {
    return this.request(name, args);
  }
  /** The next event of one of these names; earlier ones are passed over. */
  async next(...names: string[]): Promise<Event> {
    const end = Date.now() + 30_000;
    for (;;) {
      const at = this.unseen.findIndex((e) => names.includes(e.event));
      if (at >= 0) return this.unseen.splice(0, at + 1)[at] as Event;
      const left = end - Date.now();
      if (left <= 0)
        throw new Error(
          `no ${names.join(' or ')} event; there were ${this.events.map((e) => e.event).join(', ')}\n${this.errors}`,
        );
      await Promise.race([
        new Promise<void>((r) => {
          this.wake = r;
        }),
        new Promise((r) => setTimeout(r, left).unref()),
      ]);
    }
  }
  custom<K extends keyof CustomEvents>(name: K): CustomEvents[K][] {
    return this.events.filter((e) => e.event === name).map((e) => e.body as unknown as CustomEvents[K]);
  }

  /** Launches a program with breakpoints and goes to the first stop (or the end). */
  static async launch(program: string, lines: readonly number[] = [], options: object = {}): Promise<DapClient> {
    const c = new DapClient();
    await c.request('initialize', {
      adapterID: 'memscape',
      linesStartAt1: true,
      columnsStartAt1: true,
      pathFormat: 'path',
    });
    const launched = c.request('launch', { program, ...options });
    const failed = launched.then(
      () => new Promise<never>(() => {}),
      (e: unknown) => Promise.reject(e),
    );
    await Promise.race([c.next('initialized'), failed]);
    await c.request('setBreakpoints', { source: { path: program }, breakpoints: lines.map((line) => ({ line })) });
    await c.request('configurationDone');
    await launched;
    return c;
  }
  async stopped(): Promise<string> {
    const e = await this.next('stopped', 'terminated');
    assert.equal(e.event, 'stopped', `the program ended: ${this.output}\n${this.errors}`);
    return String(e.body?.reason);
  }
  async go(command: 'continue' | 'next' | 'stepIn' | 'stepOut' | 'stepBack' | 'reverseContinue'): Promise<string> {
    await this.request(command, { threadId: 1 });
    return this.stopped();
  }
  async frames(): Promise<DebugProtocol.StackFrame[]> {
    return (await this.request<DebugProtocol.StackTraceResponse['body']>('stackTrace', { threadId: 1 })).stackFrames;
  }
  async evaluate(expression: string, frame = 0): Promise<string> {
    const frameId = (await this.frames())[frame]?.id;
    return (
      await this.request<DebugProtocol.EvaluateResponse['body']>('evaluate', { expression, frameId, context: 'watch' })
    ).result;
  }
  async end(): Promise<void> {
    this.child.stdin.end();
    if (this.child.exitCode !== null) return;
    await new Promise((resolve) => {
      this.child.on('exit', resolve);
      setTimeout(() => this.child.kill(), 2000).unref();
    });
  }
}
