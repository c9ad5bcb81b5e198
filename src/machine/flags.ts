/**
 * The arithmetic flags as an rflags image (Intel SDM vol. 1, §3.4.3.1). AF is not kept. 64-bit values are pairs of int32.
 * Only instructions that a later one of the same block asks set flags; at a block's start the image is NO_FLAGS.
 */
import { Cond } from '../isa/instruction.ts';

export const CF = 0x1;
export const PF = 0x4;
export const ZF = 0x40;
export const SF = 0x80;
export const OF = 0x800;
/** Bit 1 is always set, bit 9 allows interrupts. */
export const NO_FLAGS = 0x202;

function parity(lo: number): number {
  let v = lo & 0xff;
  v ^= v >> 4;
  v ^= v >> 2;
  v ^= v >> 1;
  return v & 1 ? 0 : PF;
}

/** ZF, SF and PF of a result. */
export function resultFlags(lo: number, hi: number, width: number): number {
  let zero: boolean;
  let negative: boolean;
  if (width === 8) {
    zero = (lo | hi) === 0;
    negative = hi < 0;
  } else {
    const shift = 32 - width * 8;
    zero = lo << shift === 0;
    negative = lo << shift < 0;
  }
  return NO_FLAGS | (zero ? ZF : 0) | (negative ? SF : 0) | parity(lo);
}

/** The top word of a value of this width, moved so that its sign bit is bit 31. */
const top = (lo: number, hi: number, width: number): number => (width === 8 ? hi : lo << (32 - width * 8));

/** Flags of r = a + b (+ carry) or, with `sub`, r = a - b (- borrow): Hacker's Delight, §2-13. */
export function sumFlags(
  sub: boolean,
  aLo: number,
  aHi: number,
  bLo: number,
  bHi: number,
  rLo: number,
  rHi: number,
  width: number,
): number {
  const a = top(aLo, aHi, width);
  const b = top(bLo, bHi, width);
  const r = top(rLo, rHi, width);
  const carry = sub ? (~a & b) | ((~a | b) & r) : (a & b) | ((a | b) & ~r);
  const overflow = sub ? (a ^ b) & (a ^ r) : (a ^ r) & (b ^ r);
  return resultFlags(rLo, rHi, width) | (carry < 0 ? CF : 0) | (overflow < 0 ? OF : 0);
}

/** Flags of cmp a, b. */
export function compareFlags(aLo: number, aHi: number, bLo: number, bHi: number, width: number): number {
  const rLo = (aLo - bLo) | 0;
  const rHi = (aHi - bHi - (aLo >>> 0 < bLo >>> 0 ? 1 : 0)) | 0;
  return sumFlags(true, aLo, aHi, bLo, bHi, rLo, rHi, width);
}

/** Flags of ucomiss, ucomisd. */
export function floatFlags(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NO_FLAGS | ZF | PF | CF;
  return NO_FLAGS | (x === y ? ZF : x < y ? CF : 0);
}

export function conditionHolds(flags: number, cc: Cond): boolean {
  let holds: boolean;
  const less = ((flags & SF) !== 0) !== ((flags & OF) !== 0);
  switch ((cc & ~1) as Cond) {
    case Cond.O:
      holds = (flags & OF) !== 0;
      break;
    case Cond.B:
      holds = (flags & CF) !== 0;
      break;
    case Cond.E:
      holds = (flags & ZF) !== 0;
      break;
    case Cond.BE:
      holds = (flags & (CF | ZF)) !== 0;
      break;
    case Cond.S:
      holds = (flags & SF) !== 0;
      break;
    case Cond.P:
      holds = (flags & PF) !== 0;
      break;
    case Cond.L:
      holds = less;
      break;
    default:
      holds = less || (flags & ZF) !== 0;
  }
  return (cc & 1) !== 0 ? !holds : holds;
}
