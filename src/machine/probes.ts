/**
 * Probes: what the machine tells its listeners. A checker is one file with one Listener. The engines call probes only off
 * the fast path: an access is told only when its shadow is not plainly "addressable and defined".
 * Order at one instruction: undefinedUse of the address (then no badAccess: where it leads is a consequence) → badAccess →
 * undefinedUse of values → the instruction's effect.
 */
import type { TypeDesc } from '../debuginfo/types.ts';
import type { Finding } from '../report/finding.ts';
import type { Waiting } from './host.ts';
import type { MachineApi } from './machine-api.ts';

export interface BadAccess {
  readonly operation: 'read' | 'write' | 'execute';
  /** Address of the whole access; may be any 64-bit value. */ readonly address: bigint;
  /** Bytes. */ readonly size: number;
  /** First offending byte, counted from `address`. */ readonly at: number;
  /** Its shadow code; SH_NONE when unmapped. */ readonly shadow: number;
  readonly mapped: boolean;
  /** Handle of the object that the pointer came from (objects.ts), NONE or UNKNOWN. */ readonly provenance: number;
  /** The byte is some object's and may be accessed, only not through this pointer. */ readonly stray: boolean;
  /** Library function and argument role when a host function makes the access ("strcpy", "the destination"); else undefined. */ readonly by:
    | { readonly function: string; readonly role: string }
    | undefined;
}
/** Bytes of an object that was moved from are about to be accessed. */
export interface MovedAccess {
  readonly address: number;
  readonly size: number;
  readonly operation: 'read' | 'write';
}
/** `left - right`, or `left < right`, of pointers that came from two different objects (handles of objects.ts). */
export interface PointerDifference {
  readonly left: number;
  readonly right: number;
  readonly leftAddress: number;
  readonly rightAddress: number;
}
/** A library function was given an array that is a member, and goes past its end into the next member. */
export interface MemberOverflow {
  readonly operation: 'read' | 'write';
  readonly address: number;
  readonly size: number;
  /** Start and size of the member. */ readonly member: number;
  readonly memberSize: number;
  readonly by: { readonly function: string; readonly role: string };
}
export interface UndefinedUse {
  /** branch: a conditional jump, select or switch; address: computing where to access; call: handed to a library function; jump: an indirect call's target; divide: a divisor; exit: what main returns. */
  readonly use: 'branch' | 'address' | 'call' | 'jump' | 'divide' | 'exit';
  /** Address of a byte in memory from which the undefined bits were loaded, or undefined if lost. */ readonly origin:
    | number
    | undefined;
  /** Code address of the load, when it was one of the program's own. */ readonly loadedAt: number | undefined;
  readonly size: number;
  readonly by: { readonly function: string; readonly role: string } | undefined;
}
/** free, delete, realloc … is about to release `address`; the allocator has not looked at it yet. */
export interface Deallocation {
  /** As the program passed it; NON_CANONICAL when it is no user address. Never null. */ readonly address: number;
  /** "free", "realloc", "operator delete[]" … */ readonly function: string;
  /** 0 malloc's, 1 new's, 2 new[]'s. */ readonly family: number;
  /** Size that a sized delete was told, else undefined. */ readonly size: number | undefined;
  /** Alignment that an aligned delete was told, else 0. */ readonly alignment: number;
  /** Handle of the object that the pointer came from (objects.ts), if that is known. */ readonly provenance?: number;
  /** What new made and what the delete expression says that it is, where these are at odds. */ readonly types?:
    | { readonly made: TypeDesc; readonly deleted: TypeDesc }
    | undefined;
}
/** A pool is given something that it has not handed out so, or not any more. */
export interface PoolMisuse {
  readonly what: 'returned twice' | 'foreign' | 'wrong size';
  /** Handle of the part that it is about (objects.ts). */ readonly part: number;
  /** The function that was given it. */ readonly function: string;
  readonly address: number;
  /** What the caller says that its size is, 0 when it says nothing. */ readonly size: number;
  /** The pool that was given it, 0 when that is not known. */ readonly pool: number;
}
/** A destructor is entered for an object all of which has been destroyed. */
export interface DestroyedTwice {
  readonly address: number;
  /** Bytes up to the end of its last member. */ readonly size: number;
}
/** The allocator is about to end the program: glibc's message, or a fault while it follows an overwritten pointer. */
export interface AllocatorFailure {
  /** glibc's text; '' for a fault. */ readonly text: string;
  /** "malloc", "free" … */ readonly function: string;
  /** Chunk in whose data it was seen, or the address that could not be accessed; 0 when none. */ readonly address: number;
}
/** A function of the thread library was called in a way that its contract forbids; it has had no effect yet. */
export interface ThreadMisuse {
  readonly what:
    | 'unlock-unlocked'
    | 'unlock-foreign'
    | 'destroy-locked'
    | 'wait-unlocked'
    | 'ended-holding'
    | 'join-self'
    | 'join-joined'
    | 'join-detached'
    | 'join-unknown'
    | 'detach-detached'
    | 'detach-joined'
    | 'too-many';
  /** As the program called it. */ readonly function: string;
  /** Of the lock; of a thread: its handle. */ readonly address: number;
  /** The thread concerned, 0 when there is none. */ readonly thread: number;
}
/**
 * Who happens before whom (C17 5.1.2.4, "Multi-threaded executions and data races"). The thread library tells what orders
 * the threads; a race detector listens. Objects are known by their addresses.
 */
export interface Ordering {
  /** The current thread goes on behind everything that was released into the object. */ acquire(object: number): void;
  release(object: number): void;
  /** The current thread has created this one. */ created(thread: number): void;
  /** The current thread knows that this one has ended. */ joined(thread: number): void;
  /** A lock or its like begins, is used, or ends: using it orders threads, making and destroying it does not. */
  handled(object: number, what: 'made' | 'used' | 'destroyed'): void;
  /** Whole pages are gone: what is mapped there next is something else. */ unmapped(
    address: number,
    size: number,
  ): void;
}
/** Sees every access of threads that run side by side. */
export interface AccessMonitor extends Ordering {
  /** Accesses are to be told. */ readonly active: boolean;
  /** Before an access to [w, +size) (window offset); false: the session wants to stop before it. */ access(
    w: number,
    size: number,
    order: number,
    write: boolean,
  ): boolean;
  /** As `access` for a plain access; false when there is something to tell of it, which then is for `access` to do. */
  passes(w: number, size: number, write: boolean): boolean;
  /** Sets KNOWN_STAMP for the current thread and what it has done so far. */ tellStamp(): void;
  /** What an atomic access orders, after `access`. */ synchronize(
    address: number,
    order: number,
    write: boolean,
  ): void;
}
/** A file or directory was opened by name, or a pipe. */
export interface Opened {
  readonly descriptor: number;
  /** What it is in words: "the file 'x.txt'". */ readonly what: string;
  /** Address of the FILE or DIR, 0 for a plain descriptor. */ readonly stream: number;
}
/** A sanitizer's check failed (Clang, "UndefinedBehaviorSanitizer"): what its handler in the runtime would be called with. */
export interface Violation {
  /** `__ubsan_handle_add_overflow` … */ readonly handler: string;
  /** Address of the constant that describes the check. */ readonly data: number;
  /** The values that it is about, as bits; those wider than 64 bits whole. */ readonly values: readonly bigint[];
}
/** Probes return nothing (a checker calls `machine.report`), except those that a host function asks and reports itself. */
export interface Listener {
  readonly name: string;
  /** The machine's monitor of accesses, made when the listener is added. */ monitor?(m: MachineApi): AccessMonitor;
  badAccess?(m: MachineApi, a: BadAccess): void;
  /** 'stays': it is as the move left it all the same. Else what is whole again with this access (all that was accessed). */
  movedFrom?(m: MachineApi, a: MovedAccess): 'stays' | { readonly address: number; readonly size: number } | undefined;
  memberOverflow?(m: MachineApi, o: MemberOverflow): void;
  undefinedUse?(m: MachineApi, u: UndefinedUse): void;
  /** rsp went below the stack's limit. `needed`: bytes below the limit. */ stackOverflow?(
    m: MachineApi,
    needed: number,
  ): void;
  /** A function is about to return (PFrameLeave done) through a saved rbp or return address that is not what the call pushed, or its canary changed. */ frameSmashed?(
    m: MachineApi,
    what: 'canary' | 'saved-rbp' | 'return-address',
    slot: number,
  ): void;
  violation?(m: MachineApi, v: Violation): void;
  pointerDifference?(m: MachineApi, d: PointerDifference): void;
  pointersCompared?(m: MachineApi, d: PointerDifference): void;
  divideError?(m: MachineApi, zero: boolean): void;
  /** Control goes to an address without code. */ wildJump?(
    m: MachineApi,
    target: bigint,
    how: 'call' | 'jump' | 'return',
  ): void;
  /** Ud2: `llvm.trap`, `unreachable`. */ trap?(m: MachineApi): void;
  /** The program ends normally, before memory is gone. */ exit?(m: MachineApi, code: number): void;
  /** It is killed by a signal. */ killed?(m: MachineApi, signal: number): void;
  /** The current thread is about to wait. */ threadWaits?(m: MachineApi, w: Waiting): void;
  /** Every thread waits for another one, for ever. */ standstill?(m: MachineApi): void;
  threadSwitch?(m: MachineApi, from: number, to: number): void;
  /**
   * `machine.report` asks this before anything else: fills in stack and location of a finding that was reported without.
   * Undefined: only a consequence of one that was told.
   */
  complete?(m: MachineApi, f: Finding): Finding | undefined;
  opened?(m: MachineApi, o: Opened): void;
  /** An allocation fails for a limit of the launch. */ memoryFull?(m: MachineApi): void;
  /** A precondition of the C++ library does not hold; libc++'s words. */ precondition?(
    m: MachineApi,
    message: string,
  ): void;
  /** Asked by the heap's host functions unless the call is plainly right; what is returned is reported by them. */
  deallocating?(m: MachineApi, d: Deallocation): Finding | undefined;
  destroyedTwice?(m: MachineApi, d: DestroyedTwice): Finding | undefined;
  poolMisused?(m: MachineApi, u: PoolMisuse): Finding | undefined;
  threadMisused?(m: MachineApi, u: ThreadMisuse): Finding | undefined;
  allocatorFailed?(m: MachineApi, f: AllocatorFailure): Finding | undefined;
}
