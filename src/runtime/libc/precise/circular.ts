/**
 * sin, cos and tan, correctly rounded but for one argument in millions: the argument is reduced by multiples of π/2 to a
 * double-double, then r = j/64 + t with tables for j and short Taylor polynomials for t.
 */
import { decompose } from '../../../base/float-bits.ts';
import { HALF_PI_PARTS, PI_BITS, PI_FIXED } from './constants.ts';
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
  subtract,
  twoSum,
} from './double-double.ts';

interface Reduced {
  /** |r| ≤ π/4. */ readonly r: DD;
  /** Multiples of π/2 taken away, modulo 4. */ readonly quadrant: number;
}

function reduce(x: number): Reduced {
  const a = Math.abs(x);
  if (a < 0.785398) return { r: dd(x), quadrant: 0 };
  if (a < 1e6) {
    const k = Math.round((x * 2) / Math.PI);
    const [p1, p2, p3, p4] = HALF_PI_PARTS;
    const s = twoSum(x - k * p1, -k * p2);
    const t = twoSum(s.hi, -k * p3);
    const r = twoSum(t.hi, s.lo + t.lo - k * p4);
    return { r, quadrant: k & 3 };
  }
  // x = m · 2^e, exactly: x mod π/2 by big integers, with π to 1400 bits.
  const { significand, exponent } = decompose(x);
  const half = PI_FIXED >> 1n;
  const scaled = significand << (PI_BITS + BigInt(exponent));
  let k = scaled / half;
  let rest = scaled - k * half;
  if (rest * 2n > half) {
    rest -= half;
    k++;
  }
  const r = fromFixed(rest >> (PI_BITS - FRACTION));
  const quadrant = Number(k & 3n);
  return x < 0 ? { r: negate(r), quadrant: (4 - quadrant) & 3 } : { r, quadrant };
}

let table: { readonly sin: DD; readonly cos: DD }[] | undefined;
/** sin(j/64) and cos(j/64), from their series in fixed point. */
function tableOf(j: number): { readonly sin: DD; readonly cos: DD } {
  if (!table) {
    table = [];
    for (let i = 0; i <= 51; i++) {
      const x = (BigInt(i) * ONE) / 64n;
      const square = (x * x) >> FRACTION;
      let term = ONE;
      let cos = 0n;
      let sin = 0n;
      for (let n = 0n; term !== 0n && n < 80n; n += 2n) {
        cos += term;
        const odd = (term * x) >> FRACTION;
        sin += odd / (n + 1n);
        term = -((term * square) >> FRACTION) / ((n + 1n) * (n + 2n));
      }
      table.push({ sin: fromFixed(sin), cos: fromFixed(cos) });
    }
  }
  return table[j]!;
}

const THIRD_FACTORIAL = divide(dd(1), dd(6));

/** sin and cos of a reduced argument. */
function kernel(r: DD): { readonly sin: DD; readonly cos: DD } {
  const negative = r.hi < 0;
  const a = negative ? negate(r) : r;
  const j = Math.round(a.hi * 64);
  const t = j === 0 ? a : add(dd(a.hi - j / 64), dd(a.lo));
  const t2 = multiply(t, t);
  const u = t2.hi;
  // sin t = t - t³/6 + t⁵ (1/120 - t²/5040 + t⁴/362880 …)
  const t3 = multiply(t, t2);
  const sinTail = t3.hi * u * (1 / 120 + u * (-1 / 5040 + u * (1 / 362880 - u / 39916800)));
  const sinT = add(subtract(t, multiply(t3, THIRD_FACTORIAL)), dd(sinTail));
  if (j === 0 && Math.abs(a.hi) < 1e-5) {
    return { sin: negative ? negate(sinT) : sinT, cos: subtract(dd(1), multiply(t2, dd(0.5))) };
  }
  // cos t = 1 - t²/2 + t⁴ (1/24 - t²/720 + t⁴/40320 …)
  const cosTail = u * u * (1 / 24 + u * (-1 / 720 + u * (1 / 40320 - u / 3628800)));
  const cosT = add(subtract(dd(1), multiply(t2, dd(0.5))), dd(cosTail));
  if (j === 0) return { sin: negative ? negate(sinT) : sinT, cos: cosT };
  const c = tableOf(j);
  const sin = add(multiply(c.sin, cosT), multiply(c.cos, sinT));
  const cos = subtract(multiply(c.cos, cosT), multiply(c.sin, sinT));
  return { sin: negative ? negate(sin) : sin, cos };
}

const round = (a: DD): number => quickSum(a.hi, a.lo).hi;

export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 1e-8) return x === 0 ? x : x - x * x * x * (1 / 6);
  const { r, quadrant } = reduce(x);
  const k = kernel(r);
  const value = round((quadrant & 1) === 0 ? k.sin : k.cos);
  return quadrant >= 2 ? -value : value;
}

export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const { r, quadrant } = reduce(x);
  const k = kernel(r);
  const value = round((quadrant & 1) === 0 ? k.cos : k.sin);
  return quadrant === 1 || quadrant === 2 ? -value : value;
}

export function tan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 1e-8) return x === 0 ? x : x + x * x * x * (1 / 3);
  const { r, quadrant } = reduce(x);
  const k = kernel(r);
  return round((quadrant & 1) === 0 ? divide(k.sin, k.cos) : negate(divide(k.cos, k.sin)));
}
