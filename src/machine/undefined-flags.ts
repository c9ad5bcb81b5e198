/** Whether a condition depends on the undefined bits of the operands that the flags came from. */
import { Cond } from '../isa/instruction.ts';

export interface FlagsOrigin {
  /** compare: flags of a - b. logic: flags of the value a. other: anything else. */
  readonly kind: 'compare' | 'logic' | 'other';
  readonly a: bigint;
  readonly b: bigint;
  readonly ua: bigint;
  readonly ub: bigint;
  readonly width: number;
  /** Address that undefined bits came from, 0 when lost. */ readonly origin: number;
}

export function flagsDependOnUndefined(f: FlagsOrigin, cc: Cond): boolean {
  if ((f.ua | f.ub) === 0n) return false;
  const even = (cc & ~1) as Cond;
  if (f.kind === 'compare') return comparisonDepends(f, even);
  if (f.kind === 'logic') return logicDepends(f, even);
  return true;
}

function comparisonDepends(f: FlagsOrigin, cc: Cond): boolean {
  const undefinedBits = f.ua | f.ub;
  switch (cc) {
    case Cond.E:
      // A defined difference decides.
      return ((f.a ^ f.b) & ~undefinedBits) === 0n;
    case Cond.B:
      return !ordered(f.a, f.b, f.ua, f.ub);
    case Cond.BE:
      return !ordered(f.b, f.a, f.ub, f.ua);
    case Cond.L:
    case Cond.LE: {
      // Signed order is unsigned order with the sign bits turned.
      const sign = 1n << BigInt(f.width * 8 - 1);
      return cc === Cond.L
        ? !ordered(f.a ^ sign, f.b ^ sign, f.ua, f.ub)
        : !ordered(f.b ^ sign, f.a ^ sign, f.ub, f.ua);
    }
    default:
      return true;
  }
}

/** a < b is the same whatever the undefined bits are. */
function ordered(a: bigint, b: bigint, ua: bigint, ub: bigint): boolean {
  const aMin = a & ~ua;
  const aMax = a | ua;
  const bMin = b & ~ub;
  const bMax = b | ub;
  return aMax < bMin || aMin >= bMax;
}

function logicDepends(f: FlagsOrigin, cc: Cond): boolean {
  const sign = 1n << BigInt(f.width * 8 - 1);
  const someDefinedOne = (f.a & ~f.ua) !== 0n;
  switch (cc) {
    case Cond.O:
    case Cond.B:
      return false;
    case Cond.E:
    case Cond.BE:
      return !someDefinedOne;
    case Cond.S:
    case Cond.L:
      return (f.ua & sign) !== 0n;
    case Cond.LE:
      if ((f.ua & sign) !== 0n) return true;
      return (f.a & sign) === 0n && !someDefinedOne;
    default:
      return (f.ua & 0xffn) !== 0n;
  }
}
