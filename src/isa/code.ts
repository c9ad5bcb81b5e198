/**
 * A function's machine code as the code generator hands it over: instructions in blocks, and everything that the
 * translator, the unwinder and the debugger need to know of its frame.
 *
 * Blocks end at every control transfer, calls included, so a block's start is where execution can resume: block 0 at
 * the function's entry, the block after a call at its return address. Flags never live across a block's end.
 */
import type { DILabel, DILocalVariable, DILocation, DISubprogram, DIType } from '../ir/metadata.ts';
import type { CallLike, Instruction } from '../ir/module.ts';
import type { Inst } from './instruction.ts';

export interface Block {
  /** Instructions [first, end) of `Code.insts`. */ readonly first: number;
  readonly end: number;
  /** Retired instructions when the whole block runs (pseudo instructions don't count). */ readonly cost: number;
}

/** One run of bytes in a frame, by its offset from rbp. A frame's slots tile it without gap or overlap. */
export interface FrameSlot {
  /** Bytes from rbp (negative: below; +0 saved rbp; +8 return address; from +16 incoming stack arguments). */ readonly offset: number;
  readonly size: number;
  readonly kind:
    | 'variable'
    | 'argument'
    | 'temporary'
    | 'spill'
    | 'saved-register'
    | 'saved-rbp'
    | 'return-address'
    | 'canary'
    | 'padding'
    | 'red-zone'
    | 'outgoing';
  /** Variable's or temporary's name, register's name, or ''. */ readonly name: string;
  readonly variable: DILocalVariable | undefined;
  /** True when lifetime markers say when it lives; otherwise it lives from prologue to return. */ readonly hasLifetime: boolean;
}

export type Location =
  /** The value is in memory at rbp+offset. */
  | { readonly kind: 'frame'; readonly offset: number }
  /** The frame holds the address of the value (byval by reference, VLA, captured variable): value at [rbp+offset]+plus. */
  | { readonly kind: 'frame-indirect'; readonly offset: number; readonly plus: number }
  | { readonly kind: 'register'; readonly register: number }
  /** The value's address is in a register, plus bytes. */
  | { readonly kind: 'register-indirect'; readonly register: number; readonly plus: number }
  | { readonly kind: 'constant'; readonly value: bigint }
  /** Piecewise: bit offset, bit size, where. */
  | {
      readonly kind: 'pieces';
      readonly pieces: readonly { readonly bitOffset: number; readonly bitSize: number; readonly location: Location }[];
    }
  | { readonly kind: 'optimized-out' };

export interface VariableLocation {
  readonly variable: DILocalVariable;
  /** Set when the variable belongs to a function inlined here. */ readonly inlinedAt: DILocation | undefined;
  /** By code offset [from, to). A variable of -O0 has one range over the whole function. */
  readonly ranges: readonly { readonly from: number; readonly to: number; readonly location: Location }[];
}

/** Landing pad of one call (Itanium C++ ABI, exception handling, level II). */
export interface CallSite {
  /** Code offset that the call returns to. */ readonly returnOffset: number;
  /** Code offset of the landing pad's block; it expects the exception object in rax and the selector in edx. */ readonly padOffset: number;
  readonly cleanup: boolean;
  /** In order. `selector` is what edx gets: positive for a catch, negative for a filter. typeInfo 0 = catch (...). */
  readonly actions: readonly (
    | { readonly kind: 'catch'; readonly typeInfo: number; readonly selector: number }
    | { readonly kind: 'filter'; readonly typeInfos: readonly number[]; readonly selector: number }
  )[];
}

/** Name of the slot in which a function with variable arguments keeps its argument registers. */
export const SAVE_AREA = 'saved argument registers';

export type ArgumentKind = 'i32' | 'i64' | 'f64' | 'f80' | 'ptr' | /** A structure or the like. */ 'object';

/** An argument that points into an array which is a member of something larger. */
export interface MemberArgument {
  /** Which of the integer arguments. */ readonly argument: number;
  /** Bytes of the member. */ readonly size: number;
  /** Of the pointer, from the member's start. */ readonly offset: number;
  /** The pointer may also be meant as one to the whole object, which begins with the member. */ readonly isFirst: boolean;
}

/** What the source says of a call of a library function, or of one with variable arguments. */
export interface CallArguments {
  /** The function: what comes back to the same place may be another's call. */ readonly callee: string;
  readonly members: readonly MemberArgument[];
  /** Kinds of the variable arguments; undefined when it has none. */ readonly variable:
    | readonly ArgumentKind[]
    | undefined;
  /** Where they are, for functions of the program: a register, or -1 - offset on the stack. */ readonly places?: readonly number[];
  /** How many arguments are in front of them. */ readonly fixed?: number;
}

/** 64 bits (or fewer) of a value that a check tells of. */
export type CheckedWord =
  | { readonly kind: 'register'; readonly register: number; readonly bits: number }
  /** At rbp + offset. */
  | { readonly kind: 'slot'; readonly offset: number; readonly bits: number }
  | { readonly kind: 'constant'; readonly value: bigint; readonly bits: number };

/** A check of our own: index into an array that is a member, by a pointer to it (codegen/member-index.ts). */
export const MEMBER_INDEX = 'member-index';

/** A check of ours: the size that alloca or an array of variable length asks for is negative. */
export const ALLOCA_SIZE = 'alloca_size';

/** A check of a sanitizer (Clang, "UndefinedBehaviorSanitizer") that is made without a branch: see PCheck. */
export interface Check {
  /** The function that a branch would call: `__ubsan_handle_…`. */ readonly handler: string;
  /** Address of its first argument, the constant that describes the check. */ readonly data: number;
  /** Its other arguments, each by its words from the lowest. */ readonly operands: readonly (readonly CheckedWord[])[];
}

/** The call of operator delete that a delete expression makes. */
export interface DeleteSite {
  readonly call: Instruction & CallLike;
  /** It tells the object's size. */ readonly sized: boolean;
  /** The language has it tell the size whenever the type is complete (C++14). */ readonly alwaysSized: boolean;
}

export interface Code {
  readonly name: string; // linkage name
  /** Address of the first instruction (below 2^47). */ readonly address: number;
  /** Bytes of code. */ readonly size: number;
  readonly insts: readonly Inst[];
  /** The encoded instructions, `size` bytes. */ readonly bytes?: Uint8Array;
  readonly blocks: readonly Block[];
  /** locations[0] is undefined. Instructions refer to it by index. */ readonly locations: readonly (
    | DILocation
    | undefined
  )[];
  readonly subprogram: DISubprogram | undefined;
  /** Bytes that the prologue subtracts below rbp, saved registers included (rsp = rbp - frameSize once the prologue ran). */ readonly frameSize: number;
  /** Code offset at which the prologue is over: the first place for a breakpoint on the function. */ readonly prologueEnd: number;
  readonly slots: readonly FrameSlot[];
  /** The variables of the frame whose addresses go elsewhere: each frame's have handles of their own (machine/objects.ts). */
  readonly frameObjects: readonly { readonly offset: number; readonly size: number }[];
  /** Callee-saved registers and where they were saved (rbp is always at +0). */ readonly savedRegisters: readonly {
    readonly register: number;
    readonly offset: number;
  }[];
  /** rbp offset of the canary, or undefined. */ readonly canary: number | undefined;
  readonly variables: readonly VariableLocation[];
  readonly labels: readonly { readonly label: DILabel; readonly offset: number }[];
  /** By return offset, in order. */ readonly callSites: readonly CallSite[];
  /** The function contains a fence, which orders accesses to any object. */ readonly hasFences?: boolean;
  /** The function has a personality: an exception that meets a call here without call site calls std::terminate when noexcept. */ readonly nounwind: boolean;
  /** Type that `new` made, by the return offset of the call (LLVM `heapallocsite`). */ readonly heapAllocSites: ReadonlyMap<
    number,
    DIType
  >;
  /** What delete expressions call, by the return offset of the call. */ readonly deleteSites: ReadonlyMap<
    number,
    DeleteSite
  >;
  /** Calls of library functions of which more is known, by the return offset of the call. */ readonly callArguments: ReadonlyMap<
    number,
    CallArguments
  >;
  /** Code offset of each IR block, by its index: what blockaddress constants (computed goto) need. -1 for a block that has no code. */
  readonly blockOffsets: readonly number[];
  /** What PCheck instructions look for, by their number. */ readonly checks: readonly Check[];
}
