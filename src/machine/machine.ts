/**
 * The simulated machine (machine-api.ts): one process, its memory, registers and threads, run by two engines.
 *
 * `run` works in slices. A slice's instructions are fuel in the register file; translated code runs from block to block and
 * hands back when a block costs more than is left, a check fails, or control goes where it cannot follow; the interpreter
 * runs the rest. All state is in linear memory, the tables of `MachineMemory`, the threads and the host states, at every
 * stop. Reads no clock and no randomness but its own seeded one.
 */

import type { CallArguments } from '../isa/code.ts';
import { Op, Order } from '../isa/instruction.ts';
import { RBP } from '../isa/registers.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import type { Tracking } from '../jit/translator.ts';
import type { Finding } from '../report/finding.ts';
import { CodeIndex } from './code-index.ts';
import { NO_FLAGS } from './flags.ts';
import { type HostFunction, type HostState, HostStop, type Shortcuts, type Waiting } from './host.ts';
import { HostCallContext } from './host-context.ts';
import { type FunctionEntry, type ProgramImage, UnsupportedError } from './image.ts';
import { scopesOnArrival } from './interpret-pseudo.ts';
import { Interpreter } from './interpreter.ts';
import { Abandon } from './interpreter-host.ts';
import {
  DEFAULT_MXCSR,
  EXIT_ADDRESS,
  HOST_TEXT_BASE,
  HOST_TEXT_SIZE,
  QUICK_ALLOWED,
  QUICK_KINDS,
  QUICK_KINDS_SIZE,
  QUICK_SLICE_END,
  QUICK_TAKEN,
  REG_CAUTION,
  REG_END,
  REG_FRAME_NEXT,
  REG_FUEL,
  REG_MXCSR,
  SH_MOVED,
  SH_READ_ONLY,
  SHADOW,
} from './layout.ts';
import type { MachineApi, RegistersApi, Snapshot, Stop, ThreadInfo, ThreadStart } from './machine-api.ts';
import { addressOfWindow, MachineMemory, type MemoryTables } from './memory.ts';
import { OWN_HEADERS } from './monitored.ts';
import { PageHistory, type PageTable } from './page-history.ts';
import type { AccessMonitor, BadAccess, Listener, PointerDifference, UndefinedUse, Violation } from './probes.ts';
import { loadSegments, MAIN_TLS_END, makeCanary, makeMainStack, makeThreadStorage } from './process-start.ts';
import { SeededRandom } from './random.ts';
import { RegisterFile } from './registers.ts';
import { SmashedSlots } from './smashed-slots.ts';
import { Threads } from './threads.ts';
import { TranslatedCode } from './translated-code.ts';
import type { UndefinedSlots } from './undefined-slots.ts';

/** Instructions of one slice at most: V8 replaces code by optimised code only between calls. */
const SLICE = 1_000_000;
/** Registers whose values survive a host function: rbx, rsp, rbp, r12 … r15. */
const CALLEE_SAVED_SET = (1 << 3) | (1 << 4) | (1 << 5) | (0xf << 12);
const SIGILL = 4;
const SIGTRAP = 5;
const SIGFPE = 8;
const MXCSR_FLAGS = 0x3f;
const SIGSEGV = 11;

const FENCED = Order.Acquire | Order.Release;

export interface MachineOptions {
  readonly args?: readonly string[];
  /** NAME=value. */ readonly env?: readonly string[];
  readonly stackSize?: number;
  readonly seed?: number;
  /**
   * 'mixed': the interpreter runs what is new, translated code what has shown to be worth it. 'jit' translates everything
   * at its first call, 'interpreter' nothing (tests). Default: 'jit'.
   */
  readonly engine?: 'mixed' | 'jit' | 'interpreter';
  readonly tracking?: Tracking;
  /** Bytes of the host's stack that nested simulated calls may take (an estimate). */ readonly nesting?: number;
  /** Of host functions, for translated code. */ readonly shortcuts?: Shortcuts | undefined;
  /** Instructions after which another thread may run; the real quantum varies around it with the seed. */
  readonly quantum?: number;
}

interface MachineSnapshot extends Snapshot {
  readonly pages: PageTable;
  readonly tables: MemoryTables;
  readonly registers: Uint8Array;
  readonly slots: ReturnType<UndefinedSlots['save']>;
  readonly threads: unknown;
  readonly smashed: unknown;
  readonly random: number;
  readonly end: Stop | undefined;
  readonly states: readonly { readonly state: HostState; readonly saved: unknown }[];
}

export class Machine implements MachineApi {
  readonly memory: MachineMemory;
  readonly registers: RegisterFile;
  readonly findings: Finding[] = [];
  readonly listeners: Listener[] = [];
  stopAt: (f: Finding) => boolean = () => true;
  ignore: (f: Finding) => boolean = () => false;
  sourceLines: (file: string) => readonly string[] | undefined = () => undefined;
  readonly codes: CodeIndex;
  /** By return address. */ readonly callArguments = new Map<number, CallArguments>();
  private readonly translated: TranslatedCode;
  readonly interpreter: Interpreter;
  readonly random: SeededRandom;

  private readonly view: DataView;
  private readonly words: Int32Array;
  private readonly useJit: boolean;
  private readonly context: HostCallContext;
  private readonly states: HostState[] = [];
  private readonly initialStates = new Map<HostState, unknown>();
  private readonly history: PageHistory;
  private readonly smashed: SmashedSlots;
  private readonly threadTable: Threads;
  private readonly reported = new Set<string>();
  private readonly breakpoints = new Map<number, number>();

  /** Time at which the fuel in the register file is used up. */
  private sliceEnd = 0;
  /** What the run stops with as soon as the instruction at hand is abandoned or done. */
  private pending: Stop | undefined = undefined;
  private stopRequested = false;
  private pauseRequested = false;
  /** The process has ended. */
  private end: Stop | undefined = undefined;
  /** Breakpoints and watches don't stop the instruction at this time again. */
  private passBreakpointAt = -1;
  private passWatchAt = -1;
  private redirected = -1;

  constructor(
    readonly image: ProgramImage,
    private readonly hostFunctions: readonly HostFunction[],
    options: MachineOptions = {},
  ) {
    this.memory = new MachineMemory(image.typeSites !== undefined);
    this.memory.followsPointers = (options.tracking ?? 'all') === 'all';
    this.view = this.memory.view;
    this.words = new Int32Array(this.memory.bytes.buffer);
    this.registers = new RegisterFile(this.view);
    this.random = new SeededRandom(options.seed ?? 1);
    this.useJit = options.engine !== 'interpreter';
    this.history = new PageHistory(this.memory.bytes, this.memory.keepsTypes);
    this.codes = new CodeIndex(image, (info) => this.lowered(info));
    this.interpreter = new Interpreter(this.interpreterHost());
    this.translated = new TranslatedCode(
      {
        memory: this.memory,
        registers: this.registers,
        codes: this.codes,
        interpreter: this.interpreter,
        monitor: () => this.monitor,
        perform: (n) => this.perform(n),
        refuse: (error) => this.refuse(error),
        isStopping: () => this.pending !== undefined,
        isRescheduling: () => this.rescheduling,
        hasBreakpoint: (address) => this.breakpoints.has(address),
      },
      {
        warmsUp: options.engine === 'mixed',
        nesting: options.nesting,
        tracking: options.tracking ?? 'all',
      },
      options.shortcuts && ((whole) => this.shortcut(options.shortcuts!, whole)),
    );
    this.smashed = new SmashedSlots(this.memory);
    this.context = new HostCallContext({
      machine: this,
      memory: this.memory,
      takeStop: () => this.takeStop(),
      redirect: (rip) => {
        this.redirected = rip;
      },
      park: (waiting) => {
        this.threadTable.park(waiting);
        for (const l of this.listeners) l.threadWaits?.(this, waiting);
        if (this.takeStop()) throw Abandon;
      },
      finish: (end) => this.finish(end),
      overrun: (address, n) => this.smashed.record(address, n),
      monitored: (w, n, write) => this.monitor?.access(w, n, 0, write) !== false || !this.takeStop(),
      watched: (address, n, access) => this.watched(address, n, access),
      callArguments: (back) => this.callArguments.get(back),
      undefinedBits: () => this.interpreter.undef,
    });

    loadSegments(this.memory, image);
    const canary = makeCanary(this.random);
    this.registers.fs = makeThreadStorage(this.memory, image, MAIN_TLS_END, canary);
    const stack = makeMainStack(
      this.memory,
      this.registers,
      image,
      { args: options.args ?? ['program'], env: options.env ?? [], stackSize: options.stackSize ?? 0x80_0000 },
      this.random,
    );
    this.registers.rflags = NO_FLAGS;
    this.registers.mxcsr = DEFAULT_MXCSR;
    this.threadTable = new Threads(this.view, this.random, stack, options.quantum ?? 50_000);
    this.view.setInt32(REG_CAUTION, 0x7fff_ffff, true);
    this.view.setInt32(REG_FUEL, 0, true);
  }

  // --- time and threads
  get time(): number {
    return this.sliceEnd - this.words[REG_FUEL >> 2]!;
  }
  private setSliceEnd(time: number): void {
    this.sliceEnd = time;
    this.view.setFloat64(QUICK_SLICE_END, time, true);
  }
  private setFuel(n: number): void {
    this.setSliceEnd(this.time + n);
    this.view.setInt32(REG_FUEL, n, true);
  }
  get thread(): ThreadInfo {
    return this.threadTable.current;
  }
  get threads(): readonly ThreadInfo[] {
    return this.threadTable.list;
  }
  registersOf(thread: number): RegistersApi {
    return this.threadTable.registersOf(thread, this.registers);
  }

  waitingOf(thread: number): Waiting | undefined {
    return this.threadTable.waitingOf(thread);
  }
  createThread(name: string, start: ThreadStart): ThreadInfo {
    this.rescheduling = true;
    return this.threadTable.create(name, start, this.time);
  }
  endThread(): void {
    this.threadTable.endCurrent();
  }
  useStack(low: number, high: number): void {
    this.threadTable.useStack(low, high, this.registers.getNumber(4));
  }
  nameThread(thread: number, name: string): void {
    const t = this.threadTable.byId(thread);
    if (t) t.name = name;
  }
  yieldThread(): void {
    if (this.threadTable.living === 1) return;
    this.threadTable.yield(this.time);
    this.rescheduling = true;
  }
  reschedule(): void {
    this.rescheduling = true;
  }
  wakeThread(thread: number): Waiting | undefined {
    return this.threadTable.wake(thread);
  }
  interrupts: MachineApi['interrupts'] = undefined;
  /** Lets the current thread go on elsewhere when a signal has come in; how long it may run then. */
  private interrupted(now: number): number {
    const i = this.interrupts;
    if (!i) return Number.POSITIVE_INFINITY;
    const at = i.poll();
    if (at?.signal !== undefined) this.finish({ kind: 'killed', signal: at.signal });
    else if (at) {
      // As at a fault: what is undefined in registers is not followed through a handler.
      this.interpreter.undef.keep(0);
      this.registers.rip = at.rip;
      this.registers.block = -1;
      this.registers.rflags = NO_FLAGS;
    }
    return Math.max(1, i.next() - now);
  }
  get order(): MachineApi['order'] {
    return this.monitor;
  }
  /** The program orders its threads by fences, which name no object: every atomic access may be part of that. */
  private fences = false;
  private monitor: AccessMonitor | undefined = undefined;
  onIdle: MachineApi['onIdle'] = undefined;
  /** A host function has ended the current thread's turn. */
  private rescheduling = false;

  // --- running
  run(n: number): Stop {
    if (this.end) return this.end;
    this.pauseRequested = false;
    this.pending = undefined;
    this.stopRequested = false;
    const target = this.time + n;
    this.passBreakpointAt = this.time;
    for (;;) {
      const now = this.time;
      if (now >= target) return { kind: 'fuel' };
      const turn = this.switchThread(now);
      if (turn.stop) return turn.stop;
      const quiet = this.interrupted(now);
      if (this.pending) return this.takePending()!;
      this.setFuel(Math.min(target - now, SLICE, turn.until - now, quiet));
      const stop = this.runSlice(false);
      if (stop) return stop;
      if (this.pauseRequested) return { kind: 'pause' };
    }
  }

  step(): Stop {
    if (this.end) return this.end;
    this.pending = undefined;
    this.stopRequested = false;
    this.passBreakpointAt = this.time;
    this.setFuel(1);
    for (;;) {
      const turn = this.switchThread(this.time);
      if (turn.stop) return turn.stop;
      this.interrupted(this.time);
      if (this.pending) return this.takePending()!;
      const stop = this.runSlice(true);
      if (stop) return stop;
      if (this.registers.fuel <= 0) return this.pending ?? { kind: 'fuel' };
    }
  }

  requestPause(): void {
    this.pauseRequested = true;
  }

  /** The thread that runs next, and until when it may. */
  private switchThread(now: number): { readonly until: number; readonly stop: Stop | undefined } {
    const before = this.threadTable.current.id;
    this.rescheduling = false;
    let turn = this.threadTable.turn(now);
    while (typeof turn !== 'number') {
      // Waiting for the outside does not stop the clock, but a terminal's user is not simulated.
      if (turn.outside !== undefined) return { until: now, stop: { kind: 'waiting', what: turn.outside } };
      const deadline = Math.min(turn.deadline, this.interrupts?.deadline() ?? Number.POSITIVE_INFINITY);
      if (deadline === Number.POSITIVE_INFINITY || !this.onIdle) return { until: now, stop: this.standstill() };
      this.onIdle(deadline);
      const at = this.interrupts?.poll();
      if (at?.signal !== undefined) this.finish({ kind: 'killed', signal: at.signal });
      if (this.pending) return { until: now, stop: this.takePending() };
      turn = this.threadTable.turn(now);
    }
    if (this.threadTable.current.id !== before) {
      this.interpreter.undef.reload();
      for (const l of this.listeners) l.threadSwitch?.(this, before, this.threadTable.current.id);
    }
    return { until: turn, stop: undefined };
  }

  /** Nobody can ever run again. */
  private standstill(): Stop {
    for (const l of this.listeners) l.standstill?.(this);
    if (this.takeStop()) return this.takePending()!;
    this.end = { kind: 'deadlock' };
    return this.end;
  }

  private floatsFollowed = false;
  get followsFloats(): boolean {
    return this.floatsFollowed;
  }
  followFloats(): void {
    this.floatsFollowed = true;
    this.reschedule();
  }

  /** Runs until the fuel is used up (undefined) or there is a reason to stop. */
  private runSlice(single: boolean): Stop | undefined {
    const stop = this.runInstructions(single);
    if (!this.end) {
      const place = this.translated.locate();
      if (place && place.block >= 0) scopesOnArrival(this.interpreter, place.info, place.block);
    }
    return stop;
  }

  private runInstructions(single: boolean): Stop | undefined {
    try {
      while (this.registers.fuel > 0) {
        const place = this.translated.locate();
        // Translated code does not tell of its accesses, nor keep or obey mxcsr.
        const precise = this.floatsFollowed || (this.words[REG_MXCSR >> 2]! & ~MXCSR_FLAGS) !== DEFAULT_MXCSR;
        this.interpreter.precise = precise;
        const fast = this.useJit && !single && !precise;
        if (!place) {
          if (this.registers.rip === EXIT_ADDRESS) return this.returnedFromStart();
          // Nothing is there: whoever came here from outside (a debugger, a host function) is told now.
          this.interpreterHost().wildJump(BigInt(this.registers.rip), 'jump');
        } else if (!(fast && this.translated.run(place))) this.interpreter.run(place.info, place.pc, fast);
        if (this.pending) return this.takePending();
        if (this.rescheduling || this.threadTable.current.state !== 'running') return undefined;
      }
      return undefined;
    } catch (e) {
      if (e === Abandon) return this.takePending();
      if (e instanceof UnsupportedError) {
        this.refuse(e);
        return this.takePending();
      }
      throw e;
    }
  }

  private takePending(): Stop | undefined {
    const stop = this.pending;
    this.pending = undefined;
    this.stopRequested = false;
    return stop;
  }

  /** A thread has returned from its outermost function. The process ends with the main one. */
  private returnedFromStart(): Stop | undefined {
    if (this.threadTable.current.id === 1) {
      this.finish({ kind: 'exited', code: Number(this.registers.get(0) & 0xffn) });
      return this.takePending();
    }
    this.threadTable.endCurrent();
    return undefined;
  }

  // --- host functions

  /** The function that translated code calls for host functions: shortcuts first. */
  private shortcut(shortcuts: Shortcuts, whole: (n: number) => number): (n: number) => number {
    this.hostFunctions.forEach(({ name }, n) => {
      const kind = shortcuts.kinds.get(name);
      if (kind !== undefined && n < QUICK_KINDS_SIZE) this.memory.bytes[QUICK_KINDS + n] = kind;
    });
    this.allowShortcuts();
    const imports = { memory: this.memory.linear, whole, ...shortcuts.imports(this) };
    const { exports } = new WebAssembly.Instance(shortcuts.module, { m: imports });
    shortcuts.attach(this, exports);
    return exports.host as (n: number) => number;
  }
  /** Where somebody stops at host functions, they are performed by the interpreter. */
  private allowShortcuts(): void {
    const end = HOST_TEXT_BASE + HOST_TEXT_SIZE;
    const allowed = ![...this.breakpoints.keys()].some((a) => a >= HOST_TEXT_BASE && a < end);
    this.view.setInt32(QUICK_ALLOWED, allowed ? 1 : 0, true);
  }
  /** How many calls were done by shortcut, for tests. */
  get shortcutsTaken(): number {
    return this.view.getInt32(QUICK_TAKEN, true);
  }

  /** Performs a host function. True: done, the stub's ret comes next. False: rip says where to go on, if at all. */
  private perform(n: number): boolean {
    const f = this.hostFunctions[n];
    if (!f) throw new UnsupportedError(`there is no host function ${n}`);
    this.redirected = -1;
    this.context.begin(f.name, this.monitor?.active === true && !OWN_HEADERS.has(f.header));
    try {
      f.run(this.context);
    } catch (e) {
      if (!(e instanceof HostStop || e === Abandon)) throw e;
      // A signal's handler is where it goes on, else nowhere.
      if (this.redirected < 0) return false;
    }
    const { undef } = this.interpreter;
    if (this.redirected >= 0) {
      undef.keep(0);
      this.registers.rip = this.redirected;
      this.registers.block = -1;
      this.registers.addFuel(-1);
      return false;
    }
    // What a function returns is defined, and what it may clobber is dead.
    if (undef.any) undef.keep(CALLEE_SAVED_SET);
    return true;
  }

  // --- what the engines tell

  private interpreterHostCache: ReturnType<Machine['makeInterpreterHost']> | undefined = undefined;
  private interpreterHost(): ReturnType<Machine['makeInterpreterHost']> {
    this.interpreterHostCache ??= this.makeInterpreterHost();
    return this.interpreterHostCache;
  }

  private makeInterpreterHost() {
    const abandonIfStopping = (): void => {
      if (this.takeStop()) throw Abandon;
    };
    return {
      memory: this.memory,
      setBlock: (block: number): void => {
        this.registers.block = block;
      },
      stopsAt: (address: number): boolean => {
        if (this.breakpoints.size === 0 || !this.breakpoints.has(address)) return false;
        if (this.time === this.passBreakpointAt) return false;
        this.pending = { kind: 'breakpoint', address };
        return true;
      },
      isCode: (address: number): boolean => this.codes.place(address) !== undefined,
      badAccess: (a: BadAccess): void => {
        this.faultAddress = Number(a.address + BigInt(a.at));
        for (const l of this.listeners) l.badAccess?.(this, a);
        abandonIfStopping();
      },
      movedFrom: (address: number, size: number, operation: 'read' | 'write'): void => {
        let stays = false;
        let over = { address, size };
        for (const l of this.listeners) {
          const answer = l.movedFrom?.(this, { address, size, operation });
          if (answer === 'stays') stays = true;
          else if (answer) over = answer;
        }
        if (!stays) this.memory.unmark(over.address, over.size, SH_MOVED);
        abandonIfStopping();
      },
      undefinedUse: (use: UndefinedUse['use'], origin: number, size: number): void => {
        const { undef } = this.interpreter;
        const u: UndefinedUse = {
          use,
          origin: undef.originAddress(origin),
          loadedAt: undef.originSite(origin),
          size,
          by: undefined,
        };
        for (const l of this.listeners) l.undefinedUse?.(this, u);
        abandonIfStopping();
      },
      watched: (address: number, size: number, access: 'read' | 'write'): void => this.watched(address, size, access),
      fault: (signal: number): never => this.fault(signal),
      wildJump: (target: bigint, how: 'call' | 'jump' | 'return'): never => {
        for (const l of this.listeners) l.wildJump?.(this, target, how);
        abandonIfStopping();
        return this.fault(SIGSEGV);
      },
      stackOverflow: (needed: number): never => {
        for (const l of this.listeners) l.stackOverflow?.(this, needed);
        abandonIfStopping();
        return this.fault(SIGSEGV);
      },
      violation: (v: Violation): void => {
        for (const l of this.listeners) l.violation?.(this, v);
        abandonIfStopping();
      },
      now: () => ({ time: this.time, thread: this.thread.id }),
      difference: (d: PointerDifference): void => {
        for (const l of this.listeners) l.pointerDifference?.(this, d);
        abandonIfStopping();
      },
      divideError: (zero: boolean): never => {
        for (const l of this.listeners) l.divideError?.(this, zero);
        abandonIfStopping();
        return this.fault(SIGFPE);
      },
      trap: (): never => {
        for (const l of this.listeners) l.trap?.(this);
        abandonIfStopping();
        return this.fault(this.interpreter.inst.op === Op.Int3 ? SIGTRAP : SIGILL);
      },
      rescheduled: (): boolean => this.rescheduling,
      watches: (info: CodeInfo): number => this.translated.watchOf(info.index),
      watch: (w: number, size: number, order: number, write: boolean): void => {
        if (!this.monitor!.access(w, size, order, write)) abandonIfStopping();
        if (order === 0) return;
        this.monitor!.synchronize(addressOfWindow(w), this.fences ? order | FENCED : order, write);
      },
      hostCall: (n: number): boolean => {
        const fuel = this.registers.fuel;
        if (this.perform(n)) return false;
        if (this.redirected < 0) throw Abandon;
        // The interpreter pays for the instruction itself.
        this.view.setInt32(REG_FUEL, fuel, true);
        return true;
      },
      overrun: (address: number, n: number): void => this.smashed.record(address, n),
      leaveFrame: (info: CodeInfo, low: number, high: number): void => {
        this.smashed.check(low, high, (slot) => {
          const rbp = this.registers.getNumber(RBP);
          const what =
            slot === high - 8
              ? 'return-address'
              : info.code.canary !== undefined && slot === rbp + info.code.canary
                ? 'canary'
                : 'saved-rbp';
          for (const l of this.listeners) l.frameSmashed?.(this, what, slot);
          abandonIfStopping();
        });
        this.smashed.forget(low, high);
      },
    };
  }

  /** A watched access stops before its effect; performed again at the same time it goes through. */
  private watched(address: number, size: number, access: 'read' | 'write'): void {
    if (this.time === this.passWatchAt || !this.memory.isWatched(address, size, access)) return;
    this.passWatchAt = this.time;
    this.pending = { kind: 'watch', address, size, access };
    throw Abandon;
  }

  onFault: MachineApi['onFault'] = undefined;
  /** What the last bad access was to, for siginfo. */
  private faultAddress = 0;

  private fault(signal: number): never {
    const handler = this.onFault?.(signal, signal === SIGSEGV ? this.faultAddress : this.registers.rip);
    if (handler === undefined) this.finish({ kind: 'killed', signal });
    else {
      this.interpreter.undef.keep(0);
      this.registers.rip = handler;
    }
    throw Abandon;
  }

  /** The process ends, unless a listener wants to stop before that. */
  private finish(
    end: { readonly kind: 'exited'; readonly code: number } | { readonly kind: 'killed'; readonly signal: number },
  ): void {
    for (const l of this.listeners) {
      if (end.kind === 'exited') l.exit?.(this, end.code);
      else l.killed?.(this, end.signal);
    }
    if (this.takeStop()) throw Abandon;
    this.end = end;
    this.pending = end;
  }

  private refuse(error: unknown): void {
    if (!(error instanceof UnsupportedError)) throw error;
    this.pending = { kind: 'unsupported', message: error.message };
  }

  private takeStop(): boolean {
    const stop = this.stopRequested;
    this.stopRequested = false;
    return stop;
  }

  report(given: Finding): 'continue' | 'stop' {
    let f = given;
    for (const l of this.listeners) {
      const completed = l.complete ? l.complete(this, f) : f;
      if (!completed) return 'continue';
      f = completed;
    }
    const { line, column } = f.location ?? {};
    const key = `${f.kind} ${this.time} ${f.access?.address ?? ''} ${f.object?.address ?? ''} ${line}:${column}`;
    if (this.reported.has(key)) return 'continue';
    this.reported.add(key);
    if (this.ignore(f)) return 'continue';
    this.findings.push(f);
    if (!this.stopAt(f)) return 'continue';
    this.stopRequested = true;
    this.pending = { kind: 'finding', finding: f };
    return 'stop';
  }

  amend(f: Finding, by: Finding): void {
    const at = this.findings.indexOf(f);
    if (at >= 0) this.findings.splice(at, 1, ...(this.ignore(by) ? [] : [by]));
  }

  addListener(l: Listener): void {
    this.monitor ??= l.monitor?.(this);
    this.listeners.push(l);
  }
  overwritten(slot: number): bigint | undefined {
    return this.smashed.before(slot);
  }
  functionAt(address: number): FunctionEntry | undefined {
    return this.image.functionAt(address);
  }
  /** The bytes of a function that was lowered can be read now. They are no part of the state that goes back in time. */
  private lowered(info: CodeInfo): void {
    const { address, bytes, callArguments } = info.code;
    if (info.code.hasFences) this.fences = true;
    for (const [offset, known] of callArguments) {
      this.callArguments.set(address + offset, known);
    }
    const o = this.memory.offset(address);
    if (o < 0 || bytes === undefined) return;
    this.memory.bytes.set(bytes, o);
    this.memory.bytes.fill(SH_READ_ONLY, o + SHADOW, o + SHADOW + bytes.length);
  }

  // --- breakpoints and watches
  addBreakpoint(address: number): void {
    const n = this.breakpoints.get(address) ?? 0;
    this.breakpoints.set(address, n + 1);
    if (n === 0) this.updateBreaks(address);
  }
  removeBreakpoint(address: number): void {
    const n = this.breakpoints.get(address) ?? 0;
    if (n > 1) this.breakpoints.set(address, n - 1);
    else if (this.breakpoints.delete(address)) this.updateBreaks(address);
  }
  private updateBreaks(address: number): void {
    this.allowShortcuts();
    const place = this.codes.place(address);
    if (!place || this.image.functions[place.info.index]!.host >= 0) return;
    const { info } = place;
    const from = info.code.address;
    const here = [...this.breakpoints.keys()].filter((a) => a >= from && a < from + Math.max(1, info.code.size));
    this.translated.setBreaks(info, here);
  }
  addWatch(address: number, size: number, access: 'read' | 'write' | 'readWrite'): void {
    this.memory.addWatch({ address, size, read: access !== 'write', write: access !== 'read' });
    this.smashed.updateCaution();
  }
  removeWatch(address: number, size: number): void {
    this.memory.removeWatch(address, size);
    this.smashed.updateCaution();
  }

  // --- snapshots
  addState(s: HostState): void {
    this.states.push(s);
    this.initialStates.set(s, s.save());
  }
  state<T extends HostState>(name: string): T | undefined {
    return this.states.find((s) => s.name === name) as T | undefined;
  }

  snapshot(): Snapshot {
    const { table, bytes } = this.history.take();
    const snapshot: MachineSnapshot = {
      time: this.time,
      bytes,
      pages: table,
      tables: this.memory.saveTables(),
      registers: this.memory.bytes.slice(REG_FRAME_NEXT, REG_END),
      slots: this.interpreter.undef.slots.save(),
      threads: this.threadTable.save(),
      smashed: this.smashed.save(),
      random: this.random.state,
      end: this.end,
      states: this.states.map((state) => ({ state, saved: state.save() })),
    };
    return snapshot;
  }

  restore(s: Snapshot): void {
    const m = s as MachineSnapshot;
    this.history.restore(m.pages);
    this.memory.bytes.set(m.registers, REG_FRAME_NEXT);
    this.memory.restoreTables(m.tables);
    this.threadTable.restore(m.threads);
    this.smashed.restore(m.smashed);
    this.random.state = m.random;
    this.end = m.end;
    for (const { state, saved } of m.states) state.restore(saved);
    // A state that joined after the snapshot goes back to what it was when it joined.
    for (const [state, initial] of this.initialStates)
      if (!m.states.some((known) => known.state === state)) state.restore(initial);
    this.view.setInt32(REG_FUEL, 0, true);
    this.setSliceEnd(m.time);
    this.pending = undefined;
    this.stopRequested = false;
    this.rescheduling = false;
    this.passWatchAt = -1;
    this.interpreter.undef.slots.restore(m.slots);
    this.interpreter.undef.reload();
  }
}
