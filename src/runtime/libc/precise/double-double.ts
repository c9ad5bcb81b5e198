/**
 * Numbers as unevaluated sums of two doubles, about 106 bits (Dekker, "A floating-point technique for extending the
 * available precision", 1971; Knuth's two-sum). Enough to round elementary functions correctly but for one case in
 * millions, as glibc's do.
 */
export interface DD {
  readonly hi: number;
  readonly lo: number;
}

const SPLITTER = 134217729; // 2^27 + 1

export const dd = (hi: number, lo = 0): DD => ({ hi, lo });

export function twoSum(a: number, b: number): DD {
  const hi = a + b;
  const t = hi - a;
  return { hi, lo: a - (hi - t) + (b - t) };
}

/** For |a| ≥ |b|. */
export function quickSum(a: number, b: number): DD {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

/** Exact as long as nothing over- or underflows. */
export function twoProduct(a: number, b: number): DD {
  const hi = a * b;
  const ta = SPLITTER * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLITTER * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return { hi, lo: ah * bh - hi + ah * bl + al * bh + al * bl };
}

export function add(a: DD, b: DD): DD {
  const s = twoSum(a.hi, b.hi);
  const t = twoSum(a.lo, b.lo);
  const u = quickSum(s.hi, s.lo + t.hi);
  return quickSum(u.hi, u.lo + t.lo);
}

export const negate = (a: DD): DD => ({ hi: -a.hi, lo: -a.lo });
export const subtract = (a: DD, b: DD): DD => add(a, negate(b));

export function multiply(a: DD, b: DD): DD {
  const p = twoProduct(a.hi, b.hi);
  return quickSum(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

export function divide(a: DD, b: DD): DD {
  const q1 = a.hi / b.hi;
  const r = subtract(a, multiply(b, dd(q1)));
  const q2 = r.hi / b.hi;
  const s = subtract(r, multiply(b, dd(q2)));
  const q = quickSum(q1, q2);
  return add(q, dd(s.hi / b.hi));
}

export function squareRoot(a: DD): DD {
  if (a.hi <= 0) return dd(0);
  const x = Math.sqrt(a.hi);
  // One Newton step: x + (a - x²) / 2x.
  const rest = subtract(a, twoProduct(x, x));
  return quickSum(x, (rest.hi + rest.lo) / (2 * x));
}

/** Fixed-point numbers with this many fraction bits make the tables. */
export const FRACTION = 240n;
export const ONE = 1n << FRACTION;

/** A fixed-point number as a double-double. */
export function fromFixed(value: bigint): DD {
  const hi = fixedToDouble(value);
  const rest = value - doubleToFixed(hi);
  return { hi, lo: fixedToDouble(rest) };
}
function fixedToDouble(value: bigint): number {
  const negative = value < 0n;
  let m = negative ? -value : value;
  let shift = Number(FRACTION);
  const bits = m.toString(2).length;
  if (bits > 64) {
    // Keep 64 bits and a sticky one, so that the conversion rounds once.
    const drop = BigInt(bits - 64);
    const sticky = (m & ((1n << drop) - 1n)) !== 0n;
    m = (m >> drop) | (sticky ? 1n : 0n);
    shift -= bits - 64;
  }
  const d = Number(m) * 2 ** -shift;
  return negative ? -d : d;
}
function doubleToFixed(d: number): bigint {
  // d · 2^240 is an integer for the magnitudes met here.
  const scaled = BigInt(d * 2 ** 60 * 2 ** 60);
  const rest = d - Number(scaled) * 2 ** -120;
  return (scaled << 120n) + BigInt(rest * 2 ** 120 * 2 ** 120);
}
