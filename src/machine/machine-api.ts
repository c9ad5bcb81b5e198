/** What the layers above see of the machine. `machine.ts` implements it. */
import type { Finding } from '../report/finding.ts';
import type { HostState, Waiting } from './host.ts';
import type { FunctionEntry, ProgramImage } from './image.ts';
import type { Objects } from './objects.ts';
import type { Listener, Ordering } from './probes.ts';
import type { UndefinedCopies } from './undefined-copies.ts';

/** Memory as the host sees it: no checks but for being mapped. Addresses are simulated addresses. */
export interface MemoryApi {
  /** All of linear memory; views stay valid for the machine's life (it never grows). */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Linear offset of a simulated address, or -1 outside the windows. */ offset(address: number): number;
  /** [address, +n) lies in mapped memory (segments, heap up to brk, mappings, stacks). */ mapped(
    address: number,
    n: number,
  ): boolean;
  /** Undefined when not mapped. Unsigned, except where the name says otherwise. */
  readU8(address: number): number | undefined;
  readU16(address: number): number | undefined;
  readU32(address: number): number | undefined;
  readI32(address: number): number | undefined;
  readU64(address: number): bigint | undefined;
  readF32(address: number): number | undefined;
  readF64(address: number): number | undefined;
  /** A pointer: undefined when not mapped, NON_CANONICAL when ≥ 2^47. */ readPtr(address: number): number | undefined;
  /** Copy of [address, +n) as far as mapped (may be shorter). */ readBytes(address: number, n: number): Uint8Array;
  /** Host-side writes: mark pages dirty; shadow becomes defined unless `keepShadow`. False when not mapped. */
  writeBytes(address: number, bytes: Uint8Array, keepShadow?: boolean): boolean;
  writeU32(address: number, v: number): boolean;
  writeU64(address: number, v: bigint): boolean;
  writePtr(address: number, v: number): boolean;
  writeU8(address: number, v: number): boolean;
  /** Shadow code of one byte (SH_NONE outside). */ shadow(address: number): number;
  /** Sets the shadow of [address, +n) to one code, keeping watches. */ setShadow(
    address: number,
    n: number,
    code: number,
  ): void;
  /** No byte is watched and none is partly defined, so hot host code may store shadow bytes directly. */ readonly plainShadow: boolean;
  /** By which types memory was stored is followed. */ readonly keepsTypes: boolean;
  /** Copies the shadow of values, and where pointers among them came from. */ copyShadow(
    to: number,
    from: number,
    n: number,
  ): void;
  /** Frames in [low, high) are gone without having returned. */ framesGone(low: number, high: number): void;
  /** The objects that pointers come from. */ readonly objects: Objects;
  /** How undefined values got about. */ readonly copies: UndefinedCopies;
  /** Index of the first byte of [address, +n) that may not be read / written (or, with `defined`, is not fully defined); -1 if all may. Stops at the window's end. */
  firstBad(address: number, n: number, need: 'read' | 'write' | 'defined'): number;
  /** Maps [address, +size) (page-aligned): zeroed, shadow as given. */ map(
    address: number,
    size: number,
    shadow: number,
    name: string,
    writable?: boolean,
  ): void;
  unmap(address: number, size: number): void;
  /** Whether the pages may be written. */ protect(address: number, size: number, writable: boolean): void;
  readonly mappings: readonly {
    readonly address: number;
    readonly size: number;
    readonly name: string;
    readonly writable: boolean;
  }[];
}

/** Register file of the current thread. Register numbers as in isa/registers.ts. */
export interface RegistersApi {
  /** Floating point: modes, and the exceptions that were raised (MachineApi.followFloats). */ mxcsr: number;
  get(r: number): bigint;
  set(r: number, v: bigint): void;
  /** Value as a number when < 2^53, else NON_CANONICAL. */ getNumber(r: number): number;
  setNumber(r: number, v: number): void;
  /** Handle of the object that the pointer in a general register came from (objects.ts). Setting a register clears it. */
  provenance(r: number): number;
  setProvenance(r: number, handle: number): void;
  /** Low (0) or high (1) 64 bits of an xmm register. */ xmm(r: number, half: 0 | 1): bigint;
  setXmm(r: number, half: 0 | 1, v: bigint): void;
  xmmF64(r: number): number;
  xmmF32(r: number): number;
  setXmmF64(r: number, v: number): void;
  setXmmF32(r: number, v: number): void;
  rip: number;
  fs: number;
  rflags: number;
}

export type Stop =
  /** The requested number of instructions is over. */
  | { readonly kind: 'fuel' }
  | { readonly kind: 'breakpoint'; readonly address: number }
  /** Stopped before the effect of the instruction (or host function) that `finding` is about. Going on performs it. */
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** A watched byte is about to be read or written. */
  | { readonly kind: 'watch'; readonly address: number; readonly size: number; readonly access: 'read' | 'write' }
  /** No thread can run, and one of them waits for the outside (stdin). */
  | { readonly kind: 'waiting'; readonly what: string }
  /** No thread can ever run again. The program hangs; the run is over. */
  | { readonly kind: 'deadlock' }
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: number }
  | { readonly kind: 'unsupported'; readonly message: string }
  | { readonly kind: 'pause' };

/** Where a new thread begins, and the stack [low, high) that is its own. */
export interface ThreadStart {
  readonly rip: number;
  readonly rsp: number;
  readonly fs: number;
  readonly low: number;
  readonly high: number;
}

export interface ThreadInfo {
  readonly id: number;
  readonly name: string;
  readonly state: 'running' | 'waiting' | 'ended';
  /** The stack that it runs on. */ readonly stackLow: number;
  readonly stackHigh: number;
  /** Its own stack, while it runs on another of the program's making (swapcontext); in use from `used` on. */
  readonly left: { readonly low: number; readonly high: number; readonly used: number } | undefined;
  readonly waitingFor: string;
  /** Time at which it was created. */ readonly created: number;
}

/** Whether an address is on one of a thread's stacks. */
export function isOnStackOf(t: ThreadInfo, address: number): boolean {
  if (address >= t.stackLow && address < t.stackHigh) return true;
  return t.left !== undefined && address >= t.left.low && address < t.left.high;
}

/** What comes from outside of the program's own flow. */
export interface Interrupts {
  /** Time at which there is something to do if nobody sleeps until then; Infinity: never. */ next(): number;
  /** Nanoseconds since the start until which everybody may sleep. */ deadline(): number;
  /** Asked between two instructions: the current thread goes on at `rip`, or a signal kills the process. */ poll():
    | { readonly rip: number; readonly signal?: undefined }
    | { readonly signal: number }
    | undefined;
}

export interface MachineApi {
  readonly image: ProgramImage;
  readonly memory: MemoryApi;
  readonly registers: RegistersApi;
  /** Retired instructions since the start, over all threads: the position in time. */ readonly time: number;
  readonly thread: ThreadInfo;
  readonly threads: readonly ThreadInfo[];
  /** Registers of any thread (the current one's are `registers`). */ registersOf(thread: number): RegistersApi;
  /** What a waiting thread waits for. */ waitingOf(thread: number): Waiting | undefined;
  /** Makes a thread that starts at `rip` with its own stack [low, high) and thread pointer. */ createThread(
    name: string,
    start: ThreadStart,
  ): ThreadInfo;
  /** The current thread has performed its last instruction. */ endThread(): void;
  /** The current thread goes on on another stack, [low, high). */ useStack(low: number, high: number): void;
  /** Listens to what orders the threads. */ order?: Ordering | undefined;
  nameThread(thread: number, name: string): void;
  /** The current thread's turn is over after this host function. */ yieldThread(): void;
  /** The machine asks for interrupts, and until when it may run, after this host function. */ reschedule(): void;
  /** A waiting thread waits no more; its function is performed again. What it waited for. */ wakeThread(
    thread: number,
  ): Waiting | undefined;
  /** The kernel's. */ interrupts?: Interrupts | undefined;
  /** The kernel's: nobody can run before this time (nanoseconds since the start), so the clock goes on to it. */ onIdle?:
    | ((until: number) => void)
    | undefined;

  /** Exceptions of floating point are kept in mxcsr from now on, at the price of the interpreter's speed. */ followFloats(): void;
  readonly followsFloats: boolean;

  /** Runs at most `n` instructions (all threads together). */ run(n: number): Stop;
  /** Exactly one instruction of the current thread, breakpoints ignored. */ step(): Stop;
  /** Asks a `run` in progress to stop soon; for use from host functions and timers. */ requestPause(): void;

  addBreakpoint(address: number): void;
  removeBreakpoint(address: number): void;
  addWatch(address: number, size: number, access: 'read' | 'write' | 'readWrite'): void;
  removeWatch(address: number, size: number): void;

  /** Everything, host state included. Cheap: pages dirtied since the last snapshot are copied, the rest is shared. */ snapshot(): Snapshot;
  restore(s: Snapshot): void;
  addState(s: HostState): void;
  state<T extends HostState>(name: string): T | undefined;

  /** The kernel's: an instruction faults. Sets up the registers for a handler and returns the address to go on at, or undefined: the process dies. */
  onFault?: ((signal: number, address: number) => number | undefined) | undefined;

  addListener(l: Listener): void;
  readonly listeners: readonly Listener[];
  /**
   * A checker's verdict. The same kind at the same time and address is reported once (so an instruction that is performed
   * again after a stop goes through). Returns 'continue' when the run goes on (keep-going, or seen before), 'stop' when the
   * current instruction or host function has to be abandoned before its effect.
   */
  report(f: Finding): 'continue' | 'stop';
  readonly findings: readonly Finding[];
  /** More is known of a finding now. */ amend(f: Finding, by: Finding): void;
  /** Findings that nobody wants to see; asked before anything else is done with one. */ ignore: (
    f: Finding,
  ) => boolean;
  /** Lines of a source file, where it can be read. */ sourceLines: (file: string) => readonly string[] | undefined;
  /** Which findings stop the run. */ stopAt: (f: Finding) => boolean;
  /**
   * What a saved word of an active frame (register, return address, canary) held before the program overwrote it; undefined
   * when it did not.
   */
  overwritten(slot: number): bigint | undefined;
  /** Function that contains a code address. */ functionAt(address: number): FunctionEntry | undefined;
}

export interface Snapshot {
  readonly time: number /** Bytes that it alone holds. */;
  readonly bytes: number;
}
