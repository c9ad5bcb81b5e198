/**
 * How instructions pass on the provenance of pointers: which object the value of a register came from. A register has a
 * handle of the table of objects (machine/objects.ts): NONE for what is no pointer, UNKNOWN for a pointer (or something made
 * of pointers) of which nothing is said any more, or an object's. Both engines follow this one table.
 *
 *     mov                copies                           lea, add, sub with a number    keep the pointer's
 *     pointer + pointer  UNKNOWN                          pointer - pointer  of one object NONE, else UNKNOWN
 *     any other arithmetic on a pointer: UNKNOWN          anything of less than 8 bytes: NONE
 *
 * rsp and rbp never have one. Whoever doubts says UNKNOWN: it is never checked, and it swallows what is added to it, so
 * that an offset from one object to another, or a link of a XOR list, does not end up as "still the first object".
 */
import { type Inst, Op } from './instruction.ts';
import { RBP, RSP } from './registers.ts';

export const NONE = 0;
export const UNKNOWN = 16;
/** Handles from here on are objects'. */
export const FIRST_KNOWN = 0x1000;

export const enum Flow {
  /** No register's provenance changes. */ Nothing,
  /** dst: none. */ Clear,
  /** dst: unknown. */ Forget,
  /** dst ← src. */ Copy,
  /** dst as it was. */ Keep,
  /** dst ← dst + src. */ Sum,
  /** dst ← dst - src. */ Difference,
  /** dst ← unknown if dst or src has one. */ Blend,
  /** dst ← unknown if dst has one. */ BlendOwn,
  /** dst ← unknown if src has one. */ BlendSource,
  /** dst ← of the effective address. */ Address,
  /** dst ← what the loaded word has. */ Load,
  /** dst ← src when the condition holds. */ Select,
  /** rax, rdx ← unknown if rax or src has one. */ BlendPair,
  /** rax, rdx: none. */ ClearPair,
  /** Atomics of 8 bytes: they look after themselves. */ Atomic,
}

/** Aligning a pointer down by so much is taken to stay within its object. */
const LARGEST_ALIGNMENT = 64;

export function flowOf(i: Inst): Flow {
  const wide = i.width === 8;
  switch (i.op) {
    case Op.Store:
    case Op.StoreI:
    case Op.Push:
    case Op.PushI:
    case Op.Leave:
      return Flow.Nothing;
    case Op.Mul1:
    case Op.Imul1:
    case Op.Div:
    case Op.Idiv:
      return wide ? Flow.BlendPair : Flow.ClearPair;
    case Op.Cdq:
    case Op.Cmpxchg16b:
      return Flow.ClearPair;
    case Op.LockCmpxchg:
      return Flow.Atomic;
    default:
      break;
  }
  if (i.dst < 0 || i.dst >= 16 || i.dst === RSP || i.dst === RBP) return Flow.Nothing;
  switch (i.op) {
    case Op.CmpR:
    case Op.CmpI:
    case Op.TestR:
    case Op.TestI:
    case Op.PAlloca:
      return Flow.Nothing;
    case Op.Pop:
      return Flow.Load;
    default:
      if (!wide) return Flow.Clear;
  }
  switch (i.op) {
    case Op.MovRR:
      return i.src === RSP || i.src === RBP ? Flow.Forget : Flow.Copy;
    case Op.Load:
      return Flow.Load;
    case Op.Lea:
      return Flow.Address;
    case Op.AddR:
      return i.src === i.dst ? Flow.BlendOwn : Flow.Sum;
    case Op.SubR:
      return i.src === i.dst ? Flow.Clear : Flow.Difference;
    case Op.AddI:
    case Op.SubI:
      return Flow.Keep;
    case Op.AndI:
      return i.imm < 0 && i.imm >= -LARGEST_ALIGNMENT ? Flow.Keep : Flow.BlendOwn;
    case Op.OrI:
      return i.imm >= 0 && i.imm < LARGEST_ALIGNMENT ? Flow.Keep : Flow.BlendOwn;
    case Op.XorR:
      return i.src === i.dst ? Flow.Clear : Flow.Blend;
    case Op.AndR:
    case Op.OrR:
    case Op.AdcR:
    case Op.SbbR:
    case Op.ImulR:
    case Op.ShldI:
    case Op.ShldC:
    case Op.ShrdI:
    case Op.ShrdC:
      return Flow.Blend;
    case Op.ImulI:
      return Flow.BlendSource;
    case Op.XorI:
    case Op.AdcI:
    case Op.SbbI:
    case Op.Neg:
    case Op.Not:
    case Op.ShlI:
    case Op.ShrI:
    case Op.SarI:
    case Op.RolI:
    case Op.RorI:
    case Op.ShlC:
    case Op.ShrC:
    case Op.SarC:
    case Op.RolC:
    case Op.RorC:
    case Op.Bswap:
      return Flow.BlendOwn;
    case Op.CmovCC:
      return Flow.Select;
    case Op.Xchg:
    case Op.LockXadd:
      return Flow.Atomic;
    default:
      return Flow.Clear;
  }
}

export const sumOf = (a: number, b: number): number => (b === NONE ? a : a === NONE ? b : UNKNOWN);
export const differenceOf = (a: number, b: number): number =>
  b === NONE ? a : a === b && a !== UNKNOWN ? NONE : UNKNOWN;
export const blendOf = (a: number, b: number): number => ((a | b) === NONE ? NONE : UNKNOWN);
