/** What the interpreter asks of the machine. Everything that may stop throws Abandon when a listener wants to stop. */
import type { CodeInfo } from '../jit/code-info.ts';
import type { MachineMemory } from './memory.ts';
import type { BadAccess, PointerDifference, UndefinedUse, Violation } from './probes.ts';

/** Thrown to leave an instruction before its effect. */
export const Abandon = new Error('the instruction is abandoned');

export interface InterpreterHost {
  readonly memory: MachineMemory;
  now(): { readonly time: number; readonly thread: number };
  /** Remembers which block rip means, where several start at one address; -1 = by address. */
  setBlock(block: number): void;
  /** A breakpoint (or another reason to stop) before the instruction at this address. */
  stopsAt(address: number): boolean;
  isCode(address: number): boolean;
  badAccess(a: BadAccess): void;
  /** Bytes of an object that was moved from are about to be accessed. */
  movedFrom(address: number, size: number, operation: 'read' | 'write'): void;
  undefinedUse(use: UndefinedUse['use'], origin: number, size: number): void;
  /** A watched byte is about to be accessed. */
  watched(address: number, size: number, access: 'read' | 'write'): void;
  /** A process that goes on after a fault is killed; never returns. */
  fault(signal: number): never;
  wildJump(target: bigint, how: 'call' | 'jump' | 'return'): never;
  stackOverflow(needed: number): never;
  /** A check found something. */
  violation(v: Violation): void;
  /** Pointers to two different objects are about to be subtracted. */
  difference(d: PointerDifference): void;
  divideError(zero: boolean): never;
  trap(): never;
  /** Performs host function `n`; true when rip is set and control goes on there. */
  hostCall(n: number): boolean;
  /** What is to be told of a function's accesses: 0 nothing, 1 the atomic ones, 2 all. */
  watches(info: CodeInfo): number;
  /** An access is about to be performed while threads run side by side. */
  watch(w: number, size: number, order: number, write: boolean): void;
  /** A host function has ended the thread's turn. */
  rescheduled(): boolean;
  /** Bytes [address, +n), which hold saved registers, return addresses or canaries, are about to be overwritten. */
  overrun(address: number, n: number): void;
  /** A frame [low, high) is about to be left: tells of saved words that were overwritten. */
  leaveFrame(info: CodeInfo, low: number, high: number): void;
}
