/**
 * Host functions: the C library's functions (and the unwinder's and kernel's entry points) that the machine itself performs.
 *
 * A host function is called like any other: the caller pushes a return address and jumps to a stub at HOST_TEXT_BASE + 16·n,
 * which consists of `HostCall n; ret`. The function sees the register file and memory, and either
 *   - finishes (sets rax/xmm0 through `ret…`), or
 *   - redirects: changes rip, rsp, … (longjmp, unwinding) through `HostContext.jump`, or
 *   - stops before any effect: a finding was reported and the session wants to stop, or it has to wait (stdin, a lock).
 *     Then it is performed again from its start, so **a host function checks all its arguments before its first effect**
 *     and keeps no state of its own between calls outside simulated memory and registered `HostState`.
 */
import type { Extended } from '../base/extended.ts';
import type { ArgumentKind } from '../isa/code.ts';
import type { Finding } from '../report/finding.ts';
import type { MachineApi } from './machine-api.ts';

/** Thrown by the context to leave a host function before its effect; never caught by host functions. */
export class HostStop {
  constructor(readonly reason: 'finding' | 'wait' | 'exit' | 'signal') {}
}

/**
 * Arguments by the System V ABI. Addresses are numbers; a pointer that is no canonical user address (≥ 2^47) comes out as
 * NON_CANONICAL, for which every access check fails.
 */
export const NON_CANONICAL = 2 ** 52;

export interface HostContext {
  readonly machine: MachineApi;
  /** The function that is performed, for messages. */ readonly function: string;
  /** Integer-class argument i (0-based; from the seventh on read from the stack), as … */
  i32(i: number): number;
  u32(i: number): number;
  i64(i: number): bigint;
  u64(i: number): bigint;
  /** … size_t clamped to a number: values above 2^53 become 2^53. */ size(i: number): number;
  ptr(i: number): number;
  /** SSE-class argument i (xmm i). */ f64(i: number): number;
  f32(i: number): number;
  /** Variable arguments of a `…` function whose fixed parameters use `gp` integer and `fp` SSE registers. */ varArgs(
    gp: number,
    fp: number,
  ): ArgReader;
  /** A va_list in memory (System V ABI §3.5.7: gp_offset, fp_offset, overflow_arg_area, reg_save_area). */ vaList(
    address: number,
  ): ArgReader;
  /** Makes what the register save area of a va_list holds besides the call's arguments unreadable. */ boundList(
    address: number,
  ): void;

  retVoid(): void;
  retI32(v: number): void;
  retU32(v: number): void;
  retI64(v: bigint): void;
  /** Its provenance is that of the argument that it is derived from, or the block that begins there; only the block's if `fresh`. */
  retPtr(address: number, fresh?: boolean): void;
  retF64(v: number): void;
  retF80(v: Extended): void;
  retF32(v: number): void;

  /** Bytes [address, +n) for reading: mapped, addressable, and (unless `raw`) defined, else a finding. `role` names it in the message: "the source", "the format string". Returns a view that is valid until the next host function. */
  read(address: number, n: number, role: string, raw?: boolean): Uint8Array;
  /**
   * Bytes [address, +n) that are about to be written. Writes through the view; call `wrote` afterwards. `provenance`: of the
   * pointer, when it is no argument of this call.
   */
  write(address: number, n: number, role: string, provenance?: number): Uint8Array;
  /** Marks [address, +n) defined (or copies the shadow of `from`) and dirty. */ wrote(
    address: number,
    n: number,
    from?: number,
  ): void;
  /** The NUL-terminated string at address, without the NUL. At most `max` bytes are looked at. */ cstring(
    address: number,
    role: string,
    max?: number,
  ): Uint8Array;
  /** Reports, and throws HostStop when the session stops at it. Returning means: go on. */ report(
    finding: Finding,
  ): void;
  /** After listeners were told of something: throws HostStop when one of them asked to stop. */ heed(): void;
  /** errno of the current thread. */ errno: number;
  /** Goes on at rip instead of returning. Registers were set through `machine.registers`. */ jump(rip: number): void;
  /**
   * The current thread waits; the host function is then performed again. Never returns. What it waits for is simulated
   * memory, a host state or the clock, all of which go back in time; nothing else may be asked by `ready`.
   */
  wait(waiting: Waiting): never;
  /** The current thread ends here. Never returns. */ endThread(): never;
  /** Never returns. */ exit(code: number): never;
  kill(signal: number): never;
  unsupported(sentence: string): never;
}

/** Why a thread does not run. */
export interface Waiting {
  readonly what: string;
  readonly ready: () => boolean;
  /** Only the outside (standard input) can make it ready. */ readonly outside?: boolean;
  /** Nanoseconds since the start at which the clock makes it ready. */ readonly deadline?: number;
  /** A signal's handler cuts it short (signal(7)): the function is performed again and sees to it. */ readonly interruptible?:
    | 'always'
    | 'unless restarted';
  /** The object of the program's that it waits for, if any: the lock, the other thread's handle. */ readonly on?: WaitedFor;
}
export interface WaitedFor {
  /** In words after "waits for": "the mutex", "thread 2 to end". */ readonly kind:
    | 'mutex'
    | 'rwlock'
    | 'condition'
    | 'semaphore'
    | 'barrier'
    | 'word'
    | 'arena'
    | 'thread';
  /** Of the object; of a thread: its handle. */ readonly address: number;
  /** Threads that could end the waiting, when that is known: the lock's owners. */ readonly owners: () => readonly number[];
}

export interface ArgReader {
  /** What the call gives as the next argument; undefined when that is not known. Ask before reading it. */
  given(): NextArgument | undefined;
  i32(): number;
  u32(): number;
  i64(): bigint;
  u64(): bigint;
  ptr(): number;
  f64(): number;
  /** A long double. */ f80(): Extended;
  /** Leaves a va_list where the reading has got to, as the last act of the function. */ finish(): void;
}

export interface NextArgument {
  readonly kind: ArgumentKind | /** The call has no more. */ 'none';
  /** Of the call, from 1. */ readonly number: number;
  /** The function that the call is of, when it only hands on a va_list. */ readonly of?: string;
}

export interface HostFunction {
  readonly name: string;
  /** Header that declares it, for documentation: `<string.h>`. */ readonly header: string;
  readonly run: (c: HostContext) => void;
}

/**
 * Shortcuts of host functions: a WebAssembly module on the machine's memory that performs calls from translated code wholly,
 * in their plain cases. It must not stop, find, fail or redirect, and must leave what `run` would have left.
 */
export interface Shortcuts {
  readonly module: WebAssembly.Module;
  /** Which shortcut a host function has, by its name: 1, 2, … */
  readonly kinds: ReadonlyMap<string, number>;
  /** What the module asks of the host's tables. */
  readonly imports: (m: MachineApi) => Readonly<Record<string, (...args: number[]) => number>>;
  /** Tells the host's tables what the module does for them. */
  readonly attach: (m: MachineApi, exports: WebAssembly.Exports) => void;
}

/** State of the host's own (open files, the block table, …) that must go back in time with the machine. */
export interface HostState {
  readonly name: string;
  save(): unknown;
  restore(saved: unknown): void;
}
