/**
 * The debug adapter: one session of the Debug Adapter Protocol over a channel. It holds what a session has (the client's
 * wishes, the program, handles of the current stop); what is done for each request lies in requests/.
 *
 * Requests are answered in the order they came, except those that end a run under way. A run goes on in the background after
 * its request was answered, in slices, so that a pause is heard.
 */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Frame } from '../debugger/frames.ts';
import type { Inspector } from '../debugger/inspector.ts';
import type { LoadedProgram } from '../debugger/program.ts';
import type { DebugSession } from '../debugger/session.ts';
import type { StopEvent } from '../debugger/stops.ts';
import type { VariableNode } from '../debugger/variable-node.ts';
import type { Finding } from '../report/finding.ts';
import { renderFinding } from '../report/text.ts';
import type { CustomEvents } from '../views/messages.ts';
import type { Channel } from './channel.ts';
import type { AdapterEnvironment } from './environment.ts';
import type { LaunchArguments } from './launch.ts';
import { Moments } from './moments.ts';
import { RequestError, type RequestHandler } from './request.ts';
import { stoppedBody } from './stopped.ts';
import { pathOfUri, uriOfPath } from './wire.ts';

export interface ClientWishes {
  readonly linesFromOne: boolean;
  readonly columnsFromOne: boolean;
  readonly uris: boolean;
  readonly variablePaging: boolean;
  readonly memoryReferences: boolean;
  readonly invalidated: boolean;
}

/** What was set before there was a program, or is set again after a restart. */
export interface WantedBreakpoints {
  readonly lines: Map<string, readonly DebugProtocol.SourceBreakpoint[]>;
  functions: readonly DebugProtocol.FunctionBreakpoint[];
  instructions: readonly DebugProtocol.InstructionBreakpoint[];
  data: readonly DebugProtocol.DataBreakpoint[];
  /** Exception filters; undefined before the client said any: all stop. */ filters:
    | readonly DebugProtocol.ExceptionFilterOptions[]
    | undefined;
}

export interface LiveProgram {
  readonly program: LoadedProgram;
  readonly session: DebugSession;
  readonly inspector: Inspector;
}

/** Commands that are not kept waiting behind others. */
const AT_ONCE = new Set(['pause', 'disconnect', 'terminate', 'cancel', 'threads', 'memscape/stdin']);

export class Adapter {
  private seq = 1;
  private queue: Promise<void> = Promise.resolve();
  client: ClientWishes = {
    linesFromOne: true,
    columnsFromOne: true,
    uris: false,
    variablePaging: false,
    memoryReferences: false,
    invalidated: false,
  };
  launch: LaunchArguments | undefined;
  live: LiveProgram | undefined;
  readonly wanted: WantedBreakpoints = {
    lines: new Map(),
    functions: [],
    instructions: [],
    data: [],
    filters: undefined,
  };
  /** Ids of breakpoints, kept over restarts. */ readonly breakpointIds = new Map<string, number>();
  readonly moments = new Moments();
  configured = false;
  /** The program is over and the client was told. */ terminated = false;
  private findingsSent = 0;
  private readonly frameHandles: Frame[] = [];
  private readonly nodeHandles: VariableNode[] = [];
  /** References of earlier stops, never given again: a late question about one must not be answered with another's children. */
  private pastNodes = 0;
  private readonly texts: { category: 'stdout' | 'stderr'; text: string }[] = [];
  private readonly decoders = new Map<number, TextDecoder>();
  /** Resolves when the adapter has no more to do. */ readonly done: Promise<void>;
  private finish: () => void = () => {};

  constructor(
    private readonly channel: Channel,
    readonly environment: AdapterEnvironment,
    private readonly requests: ReadonlyMap<string, RequestHandler>,
  ) {
    this.done = new Promise((resolve) => {
      this.finish = resolve;
    });
    channel.onMessage((message) => {
      if (message.type === 'request') this.receive(message as DebugProtocol.Request);
    });
    channel.onClose(() => this.close());
  }

  private receive(message: DebugProtocol.Request): void {
    if (AT_ONCE.has(message.command)) {
      void this.answer(message);
      return;
    }
    this.queue = this.queue.then(() => this.answer(message));
  }

  private async answer(message: DebugProtocol.Request): Promise<void> {
    const handler = this.requests.get(message.command);
    const base = { seq: 0, type: 'response', request_seq: message.seq, command: message.command } as const;
    try {
      if (!handler) throw new RequestError(`The request "${message.command}" is not known.`);
      const body = await handler.run(this, message.arguments ?? {});
      this.post({ ...base, success: true, ...(body === undefined ? {} : { body }) } as DebugProtocol.Response);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const popup = error instanceof RequestError && error.popup;
      if (!(error instanceof RequestError)) this.environment.log?.(error);
      const response: DebugProtocol.ErrorResponse = {
        ...base,
        success: false,
        message: text,
        body: { error: { id: 1, format: text.replaceAll('{', '{{').replaceAll('{{', '{'), showUser: popup } },
      };
      this.post(response);
    }
    this.afterAnswer?.();
  }

  private next: (() => void) | undefined;
  /** Runs `work` once the answer to the request under way has been sent. */
  afterwards(work: () => void): void {
    this.next = work;
  }
  private afterAnswer(): void {
    const work = this.next;
    this.next = undefined;
    work?.();
  }

  private post(message: DebugProtocol.ProtocolMessage): void {
    message.seq = this.seq++;
    this.channel.send(message);
  }

  send(event: string, body?: unknown): void {
    this.post({ seq: 0, type: 'event', event, ...(body === undefined ? {} : { body }) } as DebugProtocol.Event);
  }
  custom<K extends keyof CustomEvents>(event: K, body: CustomEvents[K]): void {
    this.send(event, body);
  }

  // ── output ─────────────────────────────────────────────────────────────────────────────────────

  /** Text for the debug console. */
  console(text: string, category: 'console' | 'important' = 'console'): void {
    this.flush();
    this.send('output', { category, output: text });
  }

  /** What the program wrote; sent on in pieces as large as they come, in order. */
  output(stream: 1 | 2, bytes: Uint8Array): void {
    const category = stream === 2 ? 'stderr' : 'stdout';
    let decoder = this.decoders.get(stream);
    if (!decoder) this.decoders.set(stream, (decoder = new TextDecoder()));
    const text = decoder.decode(bytes, { stream: true });
    const last = this.texts[this.texts.length - 1];
    if (last?.category === category) last.text += text;
    else this.texts.push({ category, text });
    if ((this.texts[this.texts.length - 1]?.text.length ?? 0) > 16_384) this.flush();
  }
  flush(): void {
    for (const t of this.texts.splice(0)) if (t.text) this.send('output', { category: t.category, output: t.text });
  }

  // ── the program ────────────────────────────────────────────────────────────────────────────────

  /** The program and its session; an error when there is none (yet, any more). */
  need(): LiveProgram {
    if (!this.live) throw new RequestError('No program is loaded.');
    return this.live;
  }
  /** As `need`, and it stands still. */
  stopped(): LiveProgram {
    const live = this.need();
    if (live.session.running) throw new RequestError('notStopped');
    return live;
  }

  /** Starts a run in the background, once the request under way is answered. */
  go(run: (session: DebugSession) => Promise<StopEvent>, travel = false): void {
    const live = this.stopped();
    if (this.terminated) throw new RequestError('The program has ended.');
    this.afterwards(() => {
      this.forgetHandles();
      run(live.session).then(
        (stop) => {
          if (this.live === live) this.onStop(stop, travel);
        },
        (error: unknown) => {
          const text = error instanceof Error ? error.message : String(error);
          this.environment.log?.(error);
          this.console(`Memscape cannot go on: ${text}\n`, 'important');
          if (this.live === live) this.onStop({ kind: 'unsupported', message: text }, travel);
        },
      );
    });
  }

  onStop(stop: StopEvent, travel = false): void {
    const live = this.need();
    this.flush();
    this.forgetHandles();
    this.sendFindings(travel);
    this.noteMoment(stop);
    switch (stop.kind) {
      case 'exited':
        this.end(stop.code);
        return;
      case 'killed':
        this.console(`The program was killed by signal ${stop.signal}.\n`);
        this.end(128 + stop.signal);
        return;
      case 'unsupported':
        this.console(`${stop.message}\n`, 'important');
        this.send('stopped', stoppedBody(stop, live.session.machine.thread.id));
        return;
      default: {
        const thrown = stop.kind === 'breakpoint' && stop.what === 'throw' ? live.inspector.thrown() : undefined;
        this.send('stopped', stoppedBody(stop, live.session.machine.thread.id, thrown));
      }
    }
  }

  private noteMoment(stop: StopEvent): void {
    if (stop.kind === 'exited' || stop.kind === 'killed') return;
    const { session, inspector } = this.need();
    const frames = inspector.frames(16);
    this.moments.note(
      stop,
      session.timeline.now,
      session.machine.thread.id,
      frames.find((f) => f.mine) ?? frames.find((f) => f.path !== '') ?? frames[0],
    );
  }

  /** New findings; after going back in time all that hold now. */
  private sendFindings(travel: boolean): void {
    const { machine } = this.need().session;
    const all = machine.findings;
    if (travel || all.length < this.findingsSent) {
      const now = machine.time;
      this.custom('memscape/findings', { findings: all.filter((f) => f.time <= now) });
    } else
      for (const finding of all.slice(this.findingsSent)) {
        this.custom('memscape/finding', { finding });
        this.tell(finding);
      }
    this.findingsSent = all.length;
  }
  /** The finding as text in the debug console, at its place. */
  private tell(finding: Finding): void {
    const { location } = finding;
    this.send('output', {
      category: 'console',
      output: `${renderFinding(finding, { fileName: (f) => f.split(/[\\/]/).at(-1) ?? f, frames: 6 })}\n`,
      ...(location
        ? {
            source: { name: location.file.split(/[\\/]/).at(-1), path: this.clientPath(location.file) },
            line: this.clientLine(location.line),
          }
        : {}),
    });
  }
  findingsAreNew(): void {
    this.findingsSent = 0;
  }

  end(exitCode: number): void {
    this.flush();
    if (this.terminated) return;
    this.terminated = true;
    this.send('exited', { exitCode });
    this.send('terminated');
  }

  // ── handles of the current stop ────────────────────────────────────────────────────────────────

  forgetHandles(): void {
    this.frameHandles.length = 0;
    this.pastNodes += this.nodeHandles.length;
    this.nodeHandles.length = 0;
  }
  /** Id of a frame until the program goes on. Innermost = 1 unless scopes were asked for before. */
  frameId(frame: Frame): number {
    const known = this.frameHandles.findIndex(
      (f) =>
        f.physical.index === frame.physical.index && f.depth === frame.depth && f.physical.cfa === frame.physical.cfa,
    );
    if (known >= 0) return known + 1;
    return this.frameHandles.push(frame);
  }
  /** The innermost frame when no id is given. */
  frame(id: number | undefined): Frame | undefined {
    if (id === undefined || id === 0) return this.need().inspector.frames(1)[0];
    const frame = this.frameHandles[id - 1];
    if (!frame) throw new RequestError('That frame is gone: the program has run since.');
    return frame;
  }
  /** A reference for children, 0 for a leaf. */
  nodeReference(node: VariableNode): number {
    return node.named + node.indexed > 0 ? this.pastNodes + this.nodeHandles.push(node) : 0;
  }
  node(reference: number): VariableNode {
    const node = this.nodeHandles[reference - this.pastNodes - 1];
    if (!node) throw new RequestError('These variables are gone: the program has run since.');
    return node;
  }

  line(fromClient: number): number {
    return this.client.linesFromOne ? fromClient : fromClient + 1;
  }
  clientLine(line: number): number {
    return this.client.linesFromOne ? line : Math.max(0, line - 1);
  }
  clientColumn(column: number): number {
    return this.client.columnsFromOne ? column : Math.max(0, column - 1);
  }
  path(fromClient: string): string {
    return this.client.uris && fromClient.startsWith('file://') ? pathOfUri(fromClient) : fromClient;
  }
  clientPath(path: string): string {
    return this.client.uris ? uriOfPath(path) : path;
  }

  close(): void {
    this.live?.session.pause();
    this.live = undefined;
    this.environment.dispose?.();
    this.finish();
  }
}
