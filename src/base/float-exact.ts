/**
 * IEEE 754 arithmetic in any rounding mode, with the exceptions that it raises (754-2008, clauses 4 and 7): on exact numbers,
 * rounded once. Slow; for programs that ask for the floating-point environment.
 */
import { decompose, isNegative } from './float-bits.ts';

export const enum Rounding {
  Nearest = 0,
  Down = 1,
  Up = 2,
  Zero = 3,
}

export const INVALID = 1,
  DIVIDE_BY_ZERO = 4,
  OVERFLOW = 8,
  UNDERFLOW = 16,
  INEXACT = 32;

export interface Format {
  /** Bits of the significand. */ readonly precision: number;
  /** Exponent of the least bit of a subnormal. */ readonly least: number;
  /** Exponent of the largest number's leading bit. */ readonly most: number;
}
export const DOUBLE: Format = { precision: 53, least: -1074, most: 1023 };
export const FLOAT: Format = { precision: 24, least: -149, most: 127 };

export interface Rounded {
  readonly value: number;
  readonly exceptions: number;
}

/** (-1)^negative · (significand + something below its last bit, if `sticky`) · 2^exponent. */
interface Exact {
  readonly negative: boolean;
  readonly significand: bigint;
  readonly exponent: number;
  readonly sticky: boolean;
}

const lengthOf = (n: bigint): number => n.toString(2).length;

function awayFromZero(mode: Rounding, negative: boolean, odd: boolean, half: -1 | 0 | 1): boolean {
  switch (mode) {
    case Rounding.Nearest:
      return half > 0 || (half === 0 && odd);
    case Rounding.Down:
      return negative;
    case Rounding.Up:
      return !negative;
    case Rounding.Zero:
      return false;
  }
}

/** Drops `drop` bits; the last one that is left is rounded. */
function cut(x: Exact, drop: number, mode: Rounding): { readonly q: bigint; readonly inexact: boolean } {
  if (drop <= 0) return { q: x.significand << BigInt(-drop), inexact: false };
  const q = x.significand >> BigInt(drop);
  const rest = x.significand - (q << BigInt(drop));
  if (rest === 0n && !x.sticky) return { q, inexact: false };
  const middle = 1n << BigInt(drop - 1);
  const half = rest < middle ? -1 : rest > middle || x.sticky ? 1 : 0;
  return { q: awayFromZero(mode, x.negative, (q & 1n) === 1n, half) ? q + 1n : q, inexact: true };
}

function round(given: Exact, mode: Rounding, format: Format): Rounded {
  const sign = given.negative ? -1 : 1;
  if (given.significand === 0n && !given.sticky) return { value: sign * 0, exceptions: 0 };
  // Room for the rounding bits below the sticky one.
  const room = Math.max(0, format.precision + 3 - lengthOf(given.significand));
  const x: Exact =
    given.sticky && room > 0
      ? { ...given, significand: given.significand << BigInt(room), exponent: given.exponent - room }
      : given;
  const leading = x.exponent + lengthOf(x.significand) - 1;
  const natural = leading - format.precision + 1;
  const unit = Math.max(natural, format.least);
  const { q, inexact } = cut(x, unit - x.exponent, mode);
  let exceptions = inexact ? INEXACT : 0;
  // Tiny after rounding, as x86 has it: also when rounded as if there were no least exponent.
  if (inexact && natural < format.least) {
    const free = cut(x, natural - x.exponent, mode).q;
    if (natural + lengthOf(free) - 1 < format.least + format.precision - 1) exceptions |= UNDERFLOW;
  }
  if (q === 0n) return { value: sign * 0, exceptions };
  if (unit + lengthOf(q) - 1 > format.most) {
    const largest = (2 - 2 ** (1 - format.precision)) * 2 ** format.most;
    const infinite = awayFromZero(mode, x.negative, true, 1);
    return { value: sign * (infinite ? Number.POSITIVE_INFINITY : largest), exceptions: OVERFLOW | INEXACT };
  }
  return { value: sign * scale(q, unit), exceptions };
}

/** q · 2^unit, where that is a double, in steps that are exact. */
function scale(q: bigint, unit: number): number {
  let x = Number(q);
  // Downwards only the last step may leave the normal range, and its result is a multiple of the least number.
  for (let left = unit; left !== 0; ) {
    const step = Math.max(-500, Math.min(500, left));
    x *= 2 ** step;
    left -= step;
  }
  return x;
}

function exactly(x: number): Exact {
  const { significand, exponent } = decompose(x);
  return { negative: isNegative(x), significand, exponent, sticky: false };
}

const special = (value: number, exceptions = 0): Rounded => ({ value, exceptions });

/** a + b, neither a NaN. */
export function add(a: number, b: number, mode: Rounding, format: Format): Rounded {
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    const value = a + b;
    return special(value, Number.isNaN(value) ? INVALID : 0);
  }
  return sum(exactly(a), exactly(b), mode, format);
}

function sum(x: Exact, y: Exact, mode: Rounding, format: Format): Rounded {
  const exponent = Math.min(x.exponent, y.exponent);
  const of = (e: Exact): bigint => {
    const n = e.significand << BigInt(e.exponent - exponent);
    return e.negative ? -n : n;
  };
  const total = of(x) + of(y);
  if (total === 0n) {
    const negative = x.negative === y.negative ? x.negative : mode === Rounding.Down;
    return special(negative ? -0 : 0);
  }
  const negative = total < 0n;
  return round({ negative, significand: negative ? -total : total, exponent, sticky: false }, mode, format);
}

function product(a: number, b: number): Exact {
  const x = exactly(a);
  const y = exactly(b);
  return {
    negative: x.negative !== y.negative,
    significand: x.significand * y.significand,
    exponent: x.exponent + y.exponent,
    sticky: false,
  };
}

/** a · b, neither a NaN. */
export function multiply(a: number, b: number, mode: Rounding, format: Format): Rounded {
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    const value = a * b;
    return special(value, Number.isNaN(value) ? INVALID : 0);
  }
  return round(product(a, b), mode, format);
}

/** a / b, neither a NaN. */
export function divide(a: number, b: number, mode: Rounding, format: Format): Rounded {
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    const value = a / b;
    return special(value, Number.isNaN(value) ? INVALID : 0);
  }
  if (b === 0) return a === 0 ? special(Number.NaN, INVALID) : special(a / b, DIVIDE_BY_ZERO);
  const x = exactly(a);
  const y = exactly(b);
  const negative = x.negative !== y.negative;
  if (a === 0) return special(negative ? -0 : 0);
  const shift = Math.max(0, format.precision + 4 + lengthOf(y.significand) - lengthOf(x.significand));
  const n = x.significand << BigInt(shift);
  const significand = n / y.significand;
  return round(
    {
      negative,
      significand,
      exponent: x.exponent - y.exponent - shift,
      sticky: significand * y.significand !== n,
    },
    mode,
    format,
  );
}

/** The integer square root. */
function root(n: bigint): bigint {
  let x = 1n << BigInt((lengthOf(n) + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** √a, a no NaN. */
export function squareRoot(a: number, mode: Rounding, format: Format): Rounded {
  if (a < 0) return special(Number.NaN, INVALID);
  if (a === 0 || !Number.isFinite(a)) return special(a);
  const x = exactly(a);
  let shift = 2 * (format.precision + 4);
  if (((x.exponent - shift) & 1) !== 0) shift++;
  const n = x.significand << BigInt(shift);
  const significand = root(n);
  return round(
    { negative: false, significand, exponent: (x.exponent - shift) / 2, sticky: significand * significand !== n },
    mode,
    format,
  );
}

/** a · b + c, none a NaN. */
export function multiplyAdd(a: number, b: number, c: number, mode: Rounding, format: Format): Rounded {
  if (![a, b, c].every(Number.isFinite)) {
    const value = Number.isFinite(a) && Number.isFinite(b) ? c : a * b + c;
    return special(value, Number.isNaN(value) ? INVALID : 0);
  }
  return sum(product(a, b), exactly(c), mode, format);
}

/** A double as a number of the format, a no NaN. */
export function narrow(a: number, mode: Rounding, format: Format): Rounded {
  return Number.isFinite(a) ? round(exactly(a), mode, format) : special(a);
}

/** An integer as a number of the format. */
export function fromInteger(n: bigint, mode: Rounding, format: Format): Rounded {
  if (n === 0n) return special(0);
  return round({ negative: n < 0n, significand: n < 0n ? -n : n, exponent: 0, sticky: false }, mode, format);
}

/** To an integral number. */
export function integral(a: number, mode: Rounding): number {
  if (!Number.isFinite(a) || Math.abs(a) >= 2 ** 52 || a === 0) return a;
  const below = Math.floor(a);
  const r =
    mode === Rounding.Down
      ? below
      : mode === Rounding.Up
        ? Math.ceil(a)
        : mode === Rounding.Zero
          ? Math.trunc(a)
          : a - below !== 0.5
            ? Math.round(a)
            : below % 2 === 0
              ? below
              : below + 1;
  return r === 0 ? (isNegative(a) ? -0 : 0) : r;
}
