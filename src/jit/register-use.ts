/**
 * Which registers an instruction reads and writes, as sets: bit r for general register r, bit 16+x for xmm x (the numbers
 * of isa/registers.ts). A partial write (1 or 2 bytes, the low lanes of an xmm) counts as a read too.
 */
import { type Inst, Op } from '../isa/instruction.ts';
import { RAX, RBP, RCX, RDX, RSP } from '../isa/registers.ts';

export const ALL_REGISTERS = -1;
const bit = (r: number): number => (r >= 0 ? 1 << r : 0);

/** System V ABI §3.2.1, §3.2.3: what a call may read, and what it leaves changed. */
const ARGUMENTS =
  (1 << 7) | (1 << 6) | (1 << 2) | (1 << 1) | (1 << 8) | (1 << 9) | (1 << RAX) | (1 << 10) | (1 << RSP) | (0xff << 16);
const CALLER_SAVED =
  (1 << RAX) | (1 << RCX) | (1 << RDX) | (1 << 6) | (1 << 7) | (1 << 8) | (1 << 9) | (1 << 10) | (1 << 11) | 0xffff0000;
/** What the caller may read after a return: rax, rdx, xmm0, xmm1, and what belongs to it. */
export const LIVE_AT_RETURN = ~CALLER_SAVED | (1 << RAX) | (1 << RDX) | (3 << 16);

function memoryUse(i: Inst): number {
  return i.mem ? bit(i.mem.base) | bit(i.mem.index) : 0;
}

/** Registers whose value decides what the instruction does or computes. */
export function registersRead(i: Inst): number {
  const m = memoryUse(i);
  const partial = i.width < 4 ? bit(i.dst) : 0;
  switch (i.op) {
    case Op.MovRR:
    case Op.MovzxRR:
    case Op.MovsxRR:
      return bit(i.src) | partial;
    case Op.MovRI:
      return partial;
    case Op.MovAbs:
      return 0;
    case Op.Load:
    case Op.LoadZx:
    case Op.LoadSx:
    case Op.Lea:
      return m | partial;
    case Op.Store:
    case Op.StoreS:
    case Op.StoreU:
      return m | bit(i.src);
    case Op.StoreI:
      return m;
    case Op.Push:
      return bit(i.src) | bit(RSP);
    case Op.PushI:
    case Op.Pop:
    case Op.Ret:
      return bit(RSP);
    case Op.Leave:
      return bit(RBP);
    case Op.Xchg:
    case Op.LockXadd:
      return m | bit(i.dst) | bit(i.src);
    case Op.LockCmpxchg:
      return m | bit(i.src) | bit(RAX);
    case Op.Cmpxchg16b:
      return m | bit(RAX) | bit(RDX) | bit(3) | bit(RCX);
    case Op.ShlC:
    case Op.ShrC:
    case Op.SarC:
    case Op.RolC:
    case Op.RorC:
      return bit(i.dst) | bit(RCX);
    case Op.ShldC:
    case Op.ShrdC:
      return bit(i.dst) | bit(i.src) | bit(RCX);
    case Op.ImulI:
      return bit(i.src) | partial;
    case Op.Mul1:
    case Op.Imul1:
      return bit(RAX) | bit(i.src);
    case Op.Div:
    case Op.Idiv:
      return bit(RAX) | bit(RDX) | bit(i.src);
    case Op.Cdq:
      return bit(RAX);
    case Op.Tzcnt:
    case Op.Lzcnt:
    case Op.Popcnt:
      return bit(i.src) | partial;
    case Op.SetCC:
      return bit(i.dst);
    case Op.JmpR:
    case Op.JmpTable:
      return bit(i.src);
    case Op.Call:
      return ARGUMENTS;
    case Op.CallR:
      return ARGUMENTS | bit(i.src);
    case Op.MovsRR:
    case Op.MovGX:
    case Op.MovXG:
    case Op.Cvtts2si:
      return bit(i.src);
    case Op.LoadS:
    case Op.LoadU:
    case Op.PTypeRead:
    case Op.PTypeStored:
      return m;
    case Op.Xorps:
    case Op.XorR:
    case Op.SubR:
      // The idiom for zero does not depend on the register.
      if (i.dst === i.src && (i.op === Op.Xorps || i.width >= 4)) return 0;
      return bit(i.dst) | bit(i.src);
    case Op.PAlloca:
      return bit(i.dst) | bit(i.src);
    case Op.PStackRestore:
      return bit(RSP) | bit(i.src);
    case Op.PFrameEnter:
    case Op.PFrameLeave:
    case Op.PLifeStart:
    case Op.PLifeEnd:
      return bit(RBP);
    case Op.Jmp:
    case Op.JmpCC:
    case Op.PCheck:
    case Op.Ud2:
    case Op.Mfence:
    case Op.Nop:
    case Op.Int3:
      return 0;
    case Op.HostCall:
      return ALL_REGISTERS;
    default:
      // Arithmetic, comparisons, scalar SSE: both operands.
      return m | bit(i.dst) | bit(i.src);
  }
}

/** Registers that the instruction changes. A call's own effects are not among them, only rsp's. */
export function registersWritten(i: Inst): number {
  switch (i.op) {
    case Op.Store:
    case Op.StoreI:
    case Op.StoreS:
    case Op.StoreU:
    case Op.CmpR:
    case Op.CmpI:
    case Op.TestR:
    case Op.TestI:
    case Op.Ucomi:
    case Op.Jmp:
    case Op.JmpCC:
    case Op.JmpR:
    case Op.JmpTable:
    case Op.Ud2:
    case Op.Mfence:
    case Op.Nop:
    case Op.Int3:
    case Op.PFrameEnter:
    case Op.PFrameLeave:
    case Op.PLifeStart:
    case Op.PLifeEnd:
    case Op.PAlloca:
    case Op.PStackRestore:
    case Op.PCheck:
    case Op.PTypeRead:
    case Op.PTypeStored:
      return 0;
    case Op.Push:
    case Op.PushI:
    case Op.Ret:
    case Op.Call:
    case Op.CallR:
      return bit(RSP);
    case Op.Pop:
      return bit(RSP) | bit(i.dst);
    case Op.Leave:
      return bit(RSP) | bit(RBP);
    case Op.LockCmpxchg:
      return bit(RAX);
    case Op.Cmpxchg16b:
    case Op.Mul1:
    case Op.Imul1:
    case Op.Div:
    case Op.Idiv:
      return bit(RAX) | bit(RDX);
    case Op.Cdq:
      return bit(RDX);
    case Op.HostCall:
      return ALL_REGISTERS;
    default:
      return bit(i.dst);
  }
}

/**
 * Of `live` after a call: what is live before it. Arguments are what the call's block has put into argument registers
 * (`written`; everything in the first block, where a function may pass its own on). Undefined bits that something else
 * left in such a register are none of the callee's business.
 */
export function liveBeforeCall(live: number, i: Inst, written: number, isFirstBlock: boolean): number {
  const passed = isFirstBlock ? ARGUMENTS : ARGUMENTS & written;
  return (live & ~CALLER_SAVED) | passed | bit(RSP) | (i.op === Op.CallR ? bit(i.src) : 0);
}
