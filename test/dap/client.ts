/**
 * A client of the debug adapter for tests: speaks the protocol over an in-memory channel, keeps a transcript in words that
 * don't depend on addresses, and compares it with a golden file.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { Adapter } from '../../src/dap/adapter.ts';
import { type Channel, channelPair } from '../../src/dap/channel.ts';
import { nodeEnvironment } from '../../src/dap/node-environment.ts';
import { REQUESTS } from '../../src/dap/requests.ts';
import type { CustomRequests } from '../../src/views/messages.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
export const programPath = (name: string): string => path.join(here, 'programs', name);

/** Lines of a program that have a `// BREAK` marker, by the marker's label: `// BREAK inner` → inner. */
export function markers(file: string): Map<string, number> {
  const found = new Map<string, number>();
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, i) => {
      const m = /\/\/ BREAK *(\w*)/.exec(text);
      if (m) found.set(m[1]!, i + 1);
    });
  return found;
}

type Body<T extends DebugProtocol.Response> = T['body'];

export class Client {
  private seq = 1;
  private readonly channel: Channel;
  private readonly adapter: Adapter;
  private readonly pending = new Map<number, (r: DebugProtocol.Response) => void>();
  readonly events: DebugProtocol.Event[] = [];
  private waiters: {
    readonly want: (e: DebugProtocol.Event) => boolean;
    readonly resolve: (e: DebugProtocol.Event) => void;
  }[] = [];
  private taken = 0;
  output = '';
  readonly errors: unknown[] = [];

  constructor() {
    const [mine, theirs] = channelPair();
    this.channel = mine;
    this.adapter = new Adapter(theirs, nodeEnvironment({ log: (e) => this.errors.push(e) }), REQUESTS);
    mine.onMessage((m) => this.receive(m));
  }

  private receive(m: DebugProtocol.ProtocolMessage): void {
    if (m.type === 'response') {
      const r = m as DebugProtocol.Response;
      this.pending.get(r.request_seq)?.(r);
      this.pending.delete(r.request_seq);
      return;
    }
    const e = m as DebugProtocol.Event;
    this.events.push(e);
    if (e.event === 'output' && e.body.category !== 'console' && e.body.category !== 'important')
      this.output += e.body.output;
    for (const w of this.waiters)
      if (w.want(e)) {
        this.waiters = this.waiters.filter((x) => x !== w);
        w.resolve(e);
        return;
      }
  }

  /** Sends a request and gives the whole response, failed ones too. */
  raw(command: string, args?: unknown): Promise<DebugProtocol.Response> {
    const seq = this.seq++;
    return new Promise((resolve) => {
      this.pending.set(seq, resolve);
      this.channel.send({ seq, type: 'request', command, arguments: args } as DebugProtocol.Request);
    });
  }
  async request<T extends DebugProtocol.Response>(command: string, args?: unknown): Promise<Body<T>> {
    const r = await this.raw(command, args);
    if (!r.success) {
      if (this.errors.length) console.error(this.errors);
      throw new Error(`${command}: ${r.message}`);
    }
    return r.body as Body<T>;
  }
  async custom<K extends keyof CustomRequests>(command: K, args: CustomRequests[K][0]): Promise<CustomRequests[K][1]> {
    return (await this.request(command, args)) as CustomRequests[K][1];
  }

  /** The next event of that name (one that was not waited for yet counts as well). */
  next(want: (e: DebugProtocol.Event) => boolean): Promise<DebugProtocol.Event> {
    for (let i = this.taken; i < this.events.length; i++)
      if (want(this.events[i]!)) {
        this.taken = i + 1;
        return Promise.resolve(this.events[i]!);
      }
    return new Promise((resolve) => {
      this.waiters.push({
        want,
        resolve: (e) => {
          this.taken = this.events.length;
          resolve(e);
        },
      });
    });
  }

  /** Launches up to `configurationDone`; `stops` sets breakpoints before. Returns the first stop. */
  async launch(
    program: string | readonly string[],
    options: Record<string, unknown> = {},
    setUp: () => Promise<unknown> = async () => undefined,
  ): Promise<DebugProtocol.StoppedEvent['body'] | { reason: 'ended'; exitCode: number }> {
    await this.request('initialize', {
      adapterID: 'memscape',
      linesStartAt1: true,
      columnsStartAt1: true,
      pathFormat: 'path',
      supportsVariablePaging: true,
      supportsMemoryReferences: true,
      supportsInvalidatedEvent: true,
    });
    const launched = this.request('launch', { program, ...options });
    await Promise.race([launched, this.next((e) => e.event === 'initialized')]);
    await launched;
    await setUp();
    await this.request('configurationDone');
    return this.stopped();
  }

  async stopped(): Promise<DebugProtocol.StoppedEvent['body'] | { reason: 'ended'; exitCode: number }> {
    const e = await this.next((x) => x.event === 'stopped' || x.event === 'exited');
    return e.event === 'exited' ? { reason: 'ended', exitCode: e.body.exitCode } : e.body;
  }

  async go(command: string, args: Record<string, unknown> = {}): ReturnType<Client['stopped']> {
    await this.request(command, { threadId: 1, ...args });
    return this.stopped();
  }

  async stack(levels = 20): Promise<DebugProtocol.StackFrame[]> {
    const body = await this.request<DebugProtocol.StackTraceResponse>('stackTrace', {
      threadId: 1,
      startFrame: 0,
      levels,
    });
    return body.stackFrames;
  }
  /** `fill:12 < main:20` */
  async where(levels = 20): Promise<string> {
    const frames = await this.stack(levels);
    return frames.map((f) => `${f.name}${f.line ? `:${f.line}` : ''}`).join(' < ');
  }
  async line(): Promise<number> {
    return (await this.stack(1))[0]?.line ?? 0;
  }

  async scope(name: string, frame = 0): Promise<DebugProtocol.Variable[]> {
    const frames = await this.stack();
    const { scopes } = await this.request<DebugProtocol.ScopesResponse>('scopes', { frameId: frames[frame]!.id });
    const scope = scopes.find((s) => s.name === name);
    if (!scope) return [];
    return this.children(scope.variablesReference);
  }
  async children(reference: number): Promise<DebugProtocol.Variable[]> {
    if (reference === 0) return [];
    return (await this.request<DebugProtocol.VariablesResponse>('variables', { variablesReference: reference }))
      .variables;
  }
  async evaluate(expression: string, frame = 0, context = 'watch'): Promise<string> {
    const frames = await this.stack();
    const r = await this.raw('evaluate', { expression, frameId: frames[frame]?.id, context });
    return r.success ? (r.body as { result: string }).result : `! ${r.message}`;
  }

  setBreakpoints(file: string, lines: readonly (number | DebugProtocol.SourceBreakpoint)[]) {
    return this.request<DebugProtocol.SetBreakpointsResponse>('setBreakpoints', {
      source: { path: file },
      breakpoints: lines.map((l) => (typeof l === 'number' ? { line: l } : l)),
    });
  }

  async end(): Promise<void> {
    await this.request('disconnect', {});
    await this.adapter.done;
  }
}

/** Addresses as stable letters, so that transcripts say which are the same: `0x5555…` → @A. */
function masked(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/0x[0-9a-f]{5,}/g, (a) => {
    let name = names.get(a);
    if (!name) {
      name = `@${names.size + 1}`;
      names.set(a, name);
    }
    return name;
  });
}

/** A transcript: what a session showed, line by line. `check` compares it with test/dap/golden/NAME.txt. */
export class Transcript {
  private readonly lines: string[] = [];
  private checked = false;

  constructor(private readonly name: string) {
    open.add(this);
  }
  log(text: string): void {
    this.lines.push(text);
  }
  logAll(title: string, rows: readonly DebugProtocol.Variable[], indent = '  '): void {
    this.log(`${title}:`);
    for (const r of rows)
      this.log(`${indent}${r.name} = ${r.value}${r.type ? ` : ${r.type}` : ''}${r.variablesReference ? ' +' : ''}`);
  }

  check(): void {
    this.checked = true;
    open.delete(this);
    assert.ok(this.lines.length > 0, 'the transcript is empty');
    const file = path.join(here, 'golden', `${this.name}.txt`);
    const text = `${masked(this.lines.join('\n'))}\n`;
    if (!existsSync(file)) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      assert.fail(`${path.relative(process.cwd(), file)} was made: look at it and run again`);
    }
    const actual = `${file}.actual`;
    const golden = readFileSync(file, 'utf8');
    if (golden !== text) {
      writeFileSync(actual, text);
      assert.equal(text, golden);
    }
    rmSync(actual, { force: true });
  }
  /** What was logged but never compared. */ get unasserted(): boolean {
    return !this.checked && this.lines.length > 0;
  }
  get title(): string {
    return this.name;
  }
}
const open = new Set<Transcript>();
export function forgotten(): string[] {
  return [...open].filter((t) => t.unasserted).map((t) => t.title);
}
