/**
 * One simulated x86-64 instruction, decoded. The code generator makes these, the encoder gives them bytes and
 * lengths, the disassembler prints them, the translator and the interpreter run them. Operand order is Intel's:
 * destination first.
 */
import { NO_REG } from './registers.ts';

/** Every operation of the machine. One row each in `table.ts`. `w` below is `Inst.width` in bytes. */
export const enum Op {
  // moves. w 1,2,4,8. A write of 4 bytes to a register clears its upper half; 1 and 2 bytes keep the rest.
  MovRR,
  MovRI /* imm sign-extended from 32 bits when w=8; zero-extending `mov r32, imm32` is w=4 */,
  MovAbs /* r64, imm64 = immHi:imm */,
  Load /* mov r, [m] */,
  Store /* mov [m], r */,
  StoreI /* mov [m], imm32 */,
  MovzxRR,
  MovsxRR /* from `fromWidth` to w; movsxd for 4→8 */,
  LoadZx,
  LoadSx,
  Lea,
  Push /* r64 */,
  PushI /* imm32 */,
  Pop,
  Leave,
  Xchg /* [m], r: atomic; dst receives the old value, src == dst */,
  // integer arithmetic. dst = dst op (src | imm). R = register source, I = imm32 source.
  AddR,
  AddI,
  SubR,
  SubI,
  AndR,
  AndI,
  OrR,
  OrI,
  XorR,
  XorI,
  AdcR,
  AdcI,
  SbbR,
  SbbI,
  ImulR,
  /* dst = src * imm */ ImulI,
  Neg,
  Not,
  ShlI,
  ShrI,
  SarI,
  RolI,
  RorI,
  /* count in cl */ ShlC,
  ShrC,
  SarC,
  RolC,
  RorC,
  /* dst, src, cl or imm */ ShldC,
  ShrdC,
  ShldI,
  ShrdI,
  /** rdx:rax = rax * src (w 4, 8); for w 1: ax = al * src. */ Mul1,
  Imul1,
  /** rax, rdx = rdx:rax / src, rest (w 4, 8). Faults (#DE) on zero and overflow. */ Div,
  Idiv,
  /** Sign-extends eax into edx (w 4, cdq) or rax into rdx (w 8, cqo). */ Cdq,
  Bsf,
  Bsr,
  Tzcnt,
  Lzcnt,
  Popcnt,
  Bswap,
  // comparison. Only these set the flags that a later instruction reads, and arithmetic with `setsFlags`.
  CmpR,
  CmpI,
  TestR,
  TestI,
  SetCC,
  CmovCC /* dst = cc ? src : dst */,
  // control. Each ends a block.
  Jmp /* to block `target` */,
  JmpCC /* cc → block `target`, else falls through to the next block */,
  JmpR /* to the address in src */,
  JmpTable /* jmp [table + src*8]: src must be < targets.length */,
  Call /* function `target`, an address */,
  CallR /* address in src */,
  Ret,
  Ud2,
  /** Traps into the machine's function number imm (libc and the unwinder are host functions). */ HostCall,
  // SSE scalar (w 4 float, 8 double) and 128-bit moves
  MovsRR /* movaps xmm, xmm: all 128 bits */,
  LoadS /* movss/movsd xmm,[m]: clears the rest */,
  StoreS,
  LoadU /* movups, 16 bytes */,
  StoreU,
  MovGX /* movd/movq r, xmm (w 4, 8) */,
  MovXG /* movd/movq xmm, r: clears the rest */,
  Unpcklpd /* dst.hi = src.lo */,
  Movhlps /* dst.lo = src.hi */,
  AddS,
  SubS,
  MulS,
  DivS,
  SqrtS,
  MinS,
  MaxS,
  /* bitwise on 128 bits */ Andps,
  Andnps,
  Orps,
  Xorps,
  RoundS /* imm: 0 nearest, 1 floor, 2 ceil, 3 trunc, 4 current, 12 current without telling of it (inexact) */,
  Ucomi /* sets ZF PF CF */,
  Cvtsi2s /* xmm ← signed r of fromWidth 4/8, w = 4 float 8 double */,
  Cvtts2si /* r(w) ← trunc xmm of fromWidth; out of range → 0x80…0 */,
  Cvts2s /* fromWidth → w */,
  // atomics (lock prefix). dst is the register, memory operand in `mem`.
  LockXadd /* tmp=[m]; [m]+=dst; dst=tmp */,
  LockCmpxchg /* rax compared with [m]; src stored; rax = old; ZF */,
  Mfence,
  Cmpxchg16b,
  Nop,
  Int3,
  // pseudo instructions: no bytes, no retired instruction, no effect but on the shadow and the probes
  /** All bytes of the frame below rbp get their shadow: variables undefined or dead, the rest not addressable. Directly after the prologue's `sub rsp`. */
  PFrameEnter,
  /** Every byte of the frame becomes dead. Directly before `leave`/`pop rbp`. */ PFrameLeave,
  /** Bytes [rbp+imm, +immHi) become addressable and undefined; or dead. */ PLifeStart,
  PLifeEnd,
  /** alloca'd block at the address in dst, size in src: addressable and undefined. With imm 1 an object of its own. */ PAlloca,
  /** rsp was raised again (stackrestore) from where it was, in src: what lies between is dead. */ PStackRestore,
  /** Where `cc` holds, the program does what the language does not define: `Code.checks[imm]` says what. */ PCheck,
  /**
   * The `width` bytes at `mem` are about to be read by type imm (type-sites.ts), or have just been stored by it: what the
   * memory of types says of them (layout.ts, TYPES). The operand is that of the access.
   */
  PTypeRead,
  PTypeStored,
}
export const FIRST_PSEUDO = Op.PFrameEnter;

/** Condition codes by their encoding (Intel SDM vol. 2, appendix B.1.4). */
export const enum Cond {
  O,
  NO,
  B,
  AE,
  E,
  NE,
  BE,
  A,
  S,
  NS,
  P,
  NP,
  L,
  GE,
  LE,
  G,
}

/** What is known of a memory operand at code generation. */
export const enum Access {
  /** Anything. */ Plain,
  /** A spill slot, a saved register or an outgoing argument of the code generator's own: always in bounds and defined, needs no check. */ Internal,
  /** rbp-relative and inside one variable of this frame: mapped for sure, but its shadow must be looked at. */ Frame,
}

export interface Mem {
  /** Register number, or NO_REG, ABS, FS. */ base: number;
  index: number /** 1, 2, 4, 8. */;
  scale: number;
  /** Signed 32 bits; for ABS the whole effective address (below 2^47, so exact as a number). */ disp: number;
  access: Access;
  /**
   * What the address is meant to lie in, when the code says so: k + 1 for the frame's object k (`Code.frameObjects`), the
   * address of a global variable, or 0.
   */
  object: number;
  /** What an atomic access orders (Order bits); 0 = not atomic. No part of the machine's behaviour, which orders everything. */ order: number;
}

/** Memory order of an atomic access. */
export const enum Order {
  Plain = 0,
  Atomic = 1,
  Acquire = 2,
  Release = 4,
  /** Reads and writes. */ Update = 8,
}

/** The one shape of all instructions, so that the engines' code stays monomorphic. */
export class Inst {
  op: Op;
  width = 8;
  dst = NO_REG;
  src = NO_REG;
  mem: Mem | undefined = undefined;
  /** Low 32 bits of an immediate, signed. */ imm = 0;
  /** High 32 bits (MovAbs), size (PLife*). */ immHi = 0;
  cc: Cond = 0;
  /** Width of the source of extensions and conversions. */ fromWidth = 0;
  /** Block index of Jmp and JmpCC; address of the callee of Call (below 2^47). */ target = 0;
  /** Blocks of JmpTable. */ targets: readonly number[] | undefined = undefined;
  /** A later instruction of the same block reads the flags that this one makes. */ setsFlags = false;
  /** A load or store of 8 bytes that are a pointer by their type; of SubR: both operands are pointers, to one object. */ pointer = false;
  /** Index into `Code.locations`; 0 = none (prologue, glue). */ loc = 0;
  /** Byte offset from the function's start, and encoded length in bytes (0 for pseudo instructions). */ offset = 0;
  length = 0;
  constructor(op: Op) {
    this.op = op;
  }
}
