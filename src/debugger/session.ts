/**
 * A debug session: one program on the simulated machine, its breakpoints, its runs forward and backward. Knows neither a
 * protocol nor an editor; `dap/` speaks for it.
 *
 * Everything that takes time is asynchronous and one at a time; `pause` ends what is under way.
 */
import type { ProgramImage } from '../machine/image.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Finding } from '../report/finding.ts';
import type { FindingKind } from '../report/kinds.ts';
import { BreakpointLayers } from './breakpoint-layers.ts';
import type { Breakpoint, BreakpointConditions, DataBreakpoint, FrameIdentity } from './breakpoints.ts';
import { Reverse } from './reverse.ts';
import { RunControl, type RunHost } from './run-control.ts';
import { Stepping } from './stepping.ts';
import { isEnd, type StopEvent } from './stops.ts';
import { Timeline, type TimelineOptions } from './time.ts';
import { type Backtrace, backtrace } from './unwind.ts';

/** Where source lines are in code; made from debug information. */
export interface LineTable {
  /** The nearest line at or after `line` that has code, and where it begins; undefined when the file has no code there. */
  resolve(
    path: string,
    line: number,
  ): { readonly line: number; readonly column: number; readonly addresses: readonly number[] } | undefined;
}

export type Granularity = 'line' | 'instruction';

export interface SessionOptions {
  readonly lines: LineTable;
  readonly host: RunHost;
  readonly timeline?: Partial<TimelineOptions>;
  /** Ids of breakpoints by what they are on: shared by the sessions of one client, so that a restart keeps them. */
  readonly breakpointIds?: Map<string, number>;
  readonly maxInstructions?: number;
  /** Step into the runtime and the standard library as well. */ readonly stepIntoLibrary?: boolean;
}

export class DebugSession {
  readonly timeline: Timeline;
  readonly control: RunControl;
  readonly stepping: Stepping;
  private readonly reverse: Reverse;
  private readonly layers: BreakpointLayers;
  private readonly byPath = new Map<string, Breakpoint[]>();
  private functionBreakpoints: Breakpoint[] = [];
  private instructionBreakpoints: Breakpoint[] = [];
  private dataBreakpoints: DataBreakpoint[] = [];
  private throwBreakpoints: Breakpoint[] = [];
  private nextId = 1;
  private busy: Promise<StopEvent> | undefined;
  /** The last stop. */ last: StopEvent = { kind: 'entry' };
  /** Kinds of finding that stop the run; undefined = all. */
  private stopKinds: ReadonlySet<FindingKind> | undefined;

  constructor(
    readonly machine: MachineApi,
    readonly image: ProgramImage,
    private readonly options: SessionOptions,
  ) {
    this.layers = new BreakpointLayers(machine);
    this.timeline = new Timeline(machine, this.layers, options.timeline);
    this.control = new RunControl(machine, this.timeline, this.layers, options.host);
    if (options.maxInstructions) this.control.maxInstructions = options.maxInstructions;
    this.stepping = new Stepping(this.control, image);
    this.stepping.everything = options.stepIntoLibrary ?? false;
    this.reverse = new Reverse(this.control, this.stepping, image, options.host.idle);
    machine.stopAt = (f) => this.stopsAt(f);
  }

  private stopsAt(finding: Finding): boolean {
    return this.stopKinds === undefined || this.stopKinds.has(finding.kind);
  }

  get running(): boolean {
    return this.busy !== undefined;
  }
  get ended(): boolean {
    return isEnd(this.last) && !this.timeline.inPast;
  }

  // ── breakpoints ────────────────────────────────────────────────────────────────────────────────

  private make(
    kind: Breakpoint['kind'],
    conditions: BreakpointConditions,
    addresses: readonly number[],
    where: { path?: string; line?: number; column?: number; wanted?: number | string },
    message?: string,
  ): Breakpoint {
    return {
      id: this.idFor(`${kind} ${where.path ?? ''}:${where.wanted ?? addresses[0] ?? ''}`),
      kind,
      addresses,
      verified: addresses.length > 0,
      message,
      path: where.path,
      line: where.line,
      column: where.column,
      hits: [],
      condition: conditions.condition,
      hitCondition: conditions.hitCondition,
      logMessage: conditions.logMessage,
    };
  }

  private idFor(key: string): number {
    const ids = this.options.breakpointIds;
    if (!ids) return this.nextId++;
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = ids.size + 1));
    return id;
  }

  private apply(): void {
    const all: Breakpoint[] = [...this.functionBreakpoints, ...this.instructionBreakpoints, ...this.throwBreakpoints];
    for (const list of this.byPath.values()) all.push(...list);
    this.control.setBreakpoints(all);
  }

  /** Replaces the breakpoints of one file. */
  setLineBreakpoints(
    path: string,
    wanted: readonly ({ readonly line: number } & BreakpointConditions)[],
  ): readonly Breakpoint[] {
    const old = this.byPath.get(path) ?? [];
    const made = wanted.map((w) => {
      const found = this.options.lines.resolve(path, w.line);
      const b = found
        ? this.make('line', w, found.addresses, { path, line: found.line, column: found.column, wanted: w.line })
        : this.make('line', w, [], { path, line: w.line, wanted: w.line }, 'There is no code at or after this line.');
      // The history of a breakpoint that stays is kept: hit counts go on.
      const before = old.find((o) => o.line === b.line && o.condition === b.condition);
      if (before) b.hits.push(...before.hits);
      return b;
    });
    this.byPath.set(path, made);
    this.apply();
    return made;
  }

  setFunctionBreakpoints(
    wanted: readonly ({ readonly name: string; readonly addresses: readonly number[] } & BreakpointConditions)[],
  ): readonly Breakpoint[] {
    this.functionBreakpoints = wanted.map((w) =>
      this.make(
        'function',
        w,
        w.addresses,
        { wanted: w.name },
        w.addresses.length ? undefined : `The program has no function ${w.name}.`,
      ),
    );
    this.apply();
    return this.functionBreakpoints;
  }

  setInstructionBreakpoints(
    wanted: readonly ({ readonly address: number } & BreakpointConditions)[],
  ): readonly Breakpoint[] {
    this.instructionBreakpoints = wanted.map((w) => {
      const known = this.image.functionAt(w.address) !== undefined;
      return this.make('instruction', w, known ? [w.address] : [], {}, known ? undefined : 'No code is there.');
    });
    this.apply();
    return this.instructionBreakpoints;
  }

  setDataBreakpoints(
    wanted: readonly ({
      readonly address: number;
      readonly size: number;
      readonly access: DataBreakpoint['access'];
      readonly label: string;
      readonly frame: FrameIdentity | undefined;
    } & BreakpointConditions)[],
  ): readonly DataBreakpoint[] {
    this.dataBreakpoints = wanted.map((w) => ({
      ...w,
      id: this.idFor(`data ${w.address}+${w.size} ${w.access}`),
      reentries: [],
      hits: [],
    }));
    this.control.setDataBreakpoints(this.dataBreakpoints);
    return this.dataBreakpoints;
  }

  /** Stop when a C++ exception is thrown (Itanium C++ ABI, exception handling, §2.4.3). */
  setStopAtThrow(stop: boolean): void {
    const at = stop ? this.image.symbol('__cxa_throw')?.address : undefined;
    this.throwBreakpoints = at === undefined ? [] : [this.make('throw', {}, [at], {})];
    this.apply();
  }

  /** Which kinds of finding stop the run; undefined = all. */
  setFindingFilter(kinds: ReadonlySet<FindingKind> | undefined): void {
    this.stopKinds = kinds;
  }

  // ── runs ───────────────────────────────────────────────────────────────────────────────────────

  private async exclusive(run: () => Promise<StopEvent>): Promise<StopEvent> {
    while (this.busy) await this.busy;
    this.reverse.cancelled = false;
    this.busy = run().finally(() => {
      this.busy = undefined;
    });
    this.last = await this.busy;
    return this.last;
  }

  /** Forward runs are refused at the program's end. */
  private forward(run: () => Promise<StopEvent>): Promise<StopEvent> {
    if (this.ended) return Promise.resolve(this.last);
    return this.exclusive(run);
  }

  continue(): Promise<StopEvent> {
    return this.forward(() => this.control.run(undefined));
  }
  stepOver(granularity: Granularity = 'line'): Promise<StopEvent> {
    return this.forward(() => (granularity === 'line' ? this.stepping.line(false) : this.stepping.instruction(true)));
  }
  stepIn(granularity: Granularity = 'line'): Promise<StopEvent> {
    return this.forward(() => (granularity === 'line' ? this.stepping.line(true) : this.stepping.instruction(false)));
  }
  /** Into one of the functions that the current line calls. */
  stepInto(target: number): Promise<StopEvent> {
    return this.forward(() => this.stepping.into(target));
  }
  stepOut(): Promise<StopEvent> {
    return this.forward(() => this.stepping.out());
  }
  /** To a code address, at any depth. */
  runTo(address: number): Promise<StopEvent> {
    return this.forward(async () => {
      if (this.machine.registers.rip === address) return { kind: 'entry' };
      const event = await this.control.run({ addresses: [address], at: () => true });
      return event.kind === 'step' ? { kind: 'entry' } : event;
    });
  }
  stepBack(granularity: Granularity = 'line'): Promise<StopEvent> {
    return this.exclusive(async () =>
      granularity === 'line' ? this.reverse.line(false) : this.reverse.instructionOver(),
    );
  }
  stepBackIn(granularity: Granularity = 'line'): Promise<StopEvent> {
    return this.exclusive(async () => (granularity === 'line' ? this.reverse.line(true) : this.reverse.instruction()));
  }
  stepBackOut(): Promise<StopEvent> {
    return this.exclusive(() => this.reverse.out());
  }
  reverseContinue(): Promise<StopEvent> {
    const user = new Set<number>();
    for (const b of [
      ...this.functionBreakpoints,
      ...this.instructionBreakpoints,
      ...this.throwBreakpoints,
      ...[...this.byPath.values()].flat(),
    ])
      for (const a of b.addresses) user.add(a);
    return this.exclusive(() => this.reverse.continue(user, this.dataBreakpoints));
  }
  goto(time: number): Promise<StopEvent> {
    return this.exclusive(async () => {
      this.timeline.goto(time);
      return { kind: 'goto' };
    });
  }

  pause(): void {
    this.reverse.cancelled = true;
    this.control.pause();
  }

  /** Something came from outside that the program may have waited for. */
  wakeUp(): void {
    this.control.wakeUp();
  }

  /** A write by hand to memory or registers: the future that was known is no more. */
  edited(change: () => void): void {
    change();
    this.timeline.cut();
  }

  backtrace(limit?: number, thread = this.machine.thread): Backtrace {
    return backtrace(this.machine, limit, thread);
  }
}
