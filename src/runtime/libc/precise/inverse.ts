/** atan, atan2, asin and acos in double-double arithmetic, correctly rounded but for rare arguments. */
import { HALF_PI, PI } from './constants.ts';
import {
  add,
  type DD,
  dd,
  divide,
  FRACTION,
  fromFixed,
  multiply,
  negate,
  ONE,
  quickSum,
  squareRoot,
  subtract,
  twoSum,
} from './double-double.ts';

let table: DD[] | undefined;
/** atan(j/64) in fixed point: Euler's series, Σ 2^2n (n!)² / (2n+1)! · x^(2n+1) / (1+x²)^(n+1). */
function arctanOf(j: number): DD {
  if (!table) {
    table = [];
    for (let i = 0; i <= 64; i++) {
      const x = (BigInt(i) * ONE) / 64n;
      const square = (x * x) >> FRACTION;
      const ratio = (square << FRACTION) / (ONE + square);
      let term = (x << FRACTION) / (ONE + square);
      let sum = 0n;
      for (let n = 1n; term !== 0n; n++) {
        sum += term;
        term = (((term * ratio) >> FRACTION) * 2n * n) / (2n * n + 1n);
      }
      table.push(fromFixed(sum));
    }
  }
  return table[j]!;
}

const THIRD = divide(dd(1), dd(3));

/** atan(y/x) for y ≥ 0, x > 0, y ≤ x. */
function firstOctant(y: DD, x: DD): DD {
  const q = y.hi / x.hi;
  const j = Math.round(q * 64);
  let u: DD;
  if (j === 0) u = divide(y, x);
  else {
    // (y/x - c) / (1 + c y/x) with c = j/64
    const c = dd(j / 64);
    u = divide(subtract(y, multiply(c, x)), add(x, multiply(c, y)));
  }
  const u2 = multiply(u, u);
  const u3 = multiply(u, u2);
  const v = u2.hi;
  // atan u = u - u³/3 + u⁵ (1/5 - u²/7 + u⁴/9 - u⁶/11 …)
  const tail = u3.hi * v * (1 / 5 + v * (-1 / 7 + v * (1 / 9 + v * (-1 / 11 + v / 13))));
  const series = add(subtract(u, multiply(u3, THIRD)), dd(tail));
  return j === 0 ? series : add(arctanOf(j), series);
}

/** Angle of (x, y) for y ≥ 0, not both zero, in [0, π]. */
function upperHalf(y: DD, x: DD): DD {
  const ax = x.hi < 0 ? negate(x) : x;
  const inFirst = y.hi < ax.hi || (y.hi === ax.hi && y.lo <= ax.lo);
  const angle = inFirst ? firstOctant(y, ax) : subtract(HALF_PI, firstOctant(ax, y));
  return x.hi < 0 ? subtract(PI, angle) : angle;
}

const round = (a: DD): number => quickSum(a.hi, a.lo).hi;

export function atan(x: number): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a < 1e-8) return x === 0 ? x : x - x * x * x * (1 / 3);
  const value = a > 1e18 ? HALF_PI.hi : round(upperHalf(dd(a), dd(1)));
  return x < 0 ? -value : value;
}

export function atan2(y: number, x: number): number {
  const special = !Number.isFinite(y) || !Number.isFinite(x) || y === 0 || x === 0;
  const ratio = Math.abs(y) / Math.abs(x);
  // Beyond these the quotient decides nothing, or it is the whole answer.
  if (special || ratio > 1e18 || ratio < 1e-18) {
    if (!special && x > 0 && ratio < 1e-18) return y / x;
    return Math.atan2(y, x);
  }
  let ay = Math.abs(y);
  let ax = x;
  // Away from the ends of the range, where exact products fail.
  if (ay > 1e140 || Math.abs(ax) > 1e140) {
    ay *= 2 ** -600;
    ax *= 2 ** -600;
  } else if (ay < 1e-140 || Math.abs(ax) < 1e-140) {
    ay *= 2 ** 600;
    ax *= 2 ** 600;
  }
  const value = round(upperHalf(dd(ay), dd(ax)));
  return y < 0 ? -value : value;
}

/** √(1 - x²) for |x| ≤ 1. */
function complement(x: number): DD {
  return squareRoot(multiply(twoSum(1, -x), twoSum(1, x)));
}

export function asin(x: number): number {
  const a = Math.abs(x);
  if (!(a <= 1)) return Number.NaN;
  if (a < 1e-8) return x === 0 ? x : x + x * x * x * (1 / 6);
  const value = a === 1 ? HALF_PI.hi : round(upperHalf(dd(a), complement(a)));
  return x < 0 ? -value : value;
}

export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  if (x === 1) return 0;
  if (x === -1) return PI.hi;
  if (Math.abs(x) < 1e-18) return HALF_PI.hi;
  return round(upperHalf(complement(x), dd(x)));
}
