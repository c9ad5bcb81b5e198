/**
 * strtod's grammar (C17 7.22.1.3) with correct rounding for double and float: the number is read as an exact ratio of big
 * integers and rounded once, as the mode is.
 */
import type { Extended } from '../../../base/extended.ts';
import { isNegative, negativeNaN } from '../../../base/float-bits.ts';
import { digitValue, isSpace } from './parse-integer.ts';
import { type Direction, directionOf, Rounding, roundsUp } from './rounding.ts';

export interface FloatFormat {
  /** Bits of the significand, the hidden one included. */ readonly precision: number;
  /** Exponent of the smallest subnormal: the unit of the last place there. */ readonly minExponent: number;
  /** Values of 2^this and more overflow. */ readonly maxExponent: number;
}
export const DOUBLE_FORMAT: FloatFormat = { precision: 53, minExponent: -1074, maxExponent: 1024 };
export const EXTENDED_FORMAT: FloatFormat = { precision: 64, minExponent: -16445, maxExponent: 16384 };
export const FLOAT_FORMAT: FloatFormat = { precision: 24, minExponent: -149, maxExponent: 128 };

interface Exact {
  readonly significand: bigint;
  readonly exponent: number;
}

/** What was parsed in EXTENDED_FORMAT; the sign is that of the value. */
export function extendedFrom(p: ParsedFloat): Extended {
  const negative = isNegative(p.value);
  if (p.exact) return { kind: 'finite', negative, ...p.exact };
  const kind = Number.isNaN(p.value) ? 'nan' : p.value === 0 ? 'finite' : 'infinite';
  return { kind, negative, significand: 0n, exponent: 0 };
}

export interface ParsedFloat {
  readonly value: number;
  /** The number without its sign, unless it is zero, infinite or none. */ readonly exact?: Exact;
  /** Index after the number; the start when there is none. */ readonly end: number;
  /** ERANGE: overflow, or an inexact subnormal result. */ readonly range: boolean;
}

const bitLength = (n: bigint): number => (n === 0n ? 0 : n.toString(16).length * 4 - hexShort(n));
function hexShort(n: bigint): number {
  const top = Number.parseInt(n.toString(16)[0]!, 16);
  return Math.clz32(top) - 28;
}

interface Rounded {
  readonly value: number;
  readonly exact?: Exact;
  readonly range: boolean;
}

/** What is too large for the format. */
function overflowed(f: FloatFormat, direction: Direction): Rounded {
  if (direction !== 'smaller') return { value: Number.POSITIVE_INFINITY, range: true };
  const exact = { significand: (1n << BigInt(f.precision)) - 1n, exponent: f.maxExponent - f.precision };
  return { value: scale(exact.significand, exact.exponent), exact, range: true };
}

/** What is far below the smallest number of the format. */
function vanished(f: FloatFormat, direction: Direction): Rounded {
  if (direction !== 'larger') return { value: 0, range: true };
  const exact = { significand: 1n, exponent: f.minExponent };
  return { value: scale(1n, f.minExponent), exact, range: true };
}

/** numerator / denominator (both positive), rounded to the format. */
export function roundRatio(numerator: bigint, denominator: bigint, f: FloatFormat, direction: Direction): Rounded {
  // Choose the last place's weight 2^e so that the quotient has `precision` bits, or is subnormal.
  let e = bitLength(numerator) - bitLength(denominator) - f.precision;
  for (;;) {
    const exponent = Math.max(e, f.minExponent);
    const n = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
    const d = exponent > 0 ? denominator << BigInt(exponent) : denominator;
    let q = n / d;
    const rest = n - q * d;
    if (bitLength(q) > f.precision) {
      e = exponent + 1;
      continue;
    }
    if (roundsUp(q, rest, d, direction)) q++;
    // The carry may reach the next power of two; the value is right all the same.
    if (bitLength(q) + exponent > f.maxExponent) return overflowed(f, direction);
    const underflow = rest !== 0n && exponent === f.minExponent && isTiny(n, d, f.precision);
    if (q === 0n) return { value: 0, range: underflow };
    return { value: scale(q, exponent), exact: { significand: q, exponent }, range: underflow };
  }
}

/** Would n/d, in units of the last subnormal place, stay below the normal numbers if it were rounded to full precision? */
function isTiny(n: bigint, d: bigint, precision: number): boolean {
  return n * 4n < d * ((1n << BigInt(precision + 1)) - 1n);
}

/** q · 2^e, exactly representable. */
function scale(q: bigint, e: number): number {
  const n = Number(q);
  if (e >= -1000 && e <= 900) return n * 2 ** e;
  return e < 0 ? n * 2 ** (e + 600) * 2 ** -600 : n * 2 ** (e - 600) * 2 ** 600;
}

const word = (units: ArrayLike<number>, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (((units[at + i] ?? 0) | 0x20) !== text.charCodeAt(i)) return false;
  return true;
};

/** Parses from `start`, white space first. */
export function parseFloatUnits(
  units: ArrayLike<number>,
  start: number,
  f: FloatFormat = DOUBLE_FORMAT,
  rounding: Rounding = Rounding.Nearest,
): ParsedFloat {
  let i = start;
  while (isSpace(units[i])) i++;
  let negative = false;
  if (units[i] === 45 || units[i] === 43) negative = units[i++] === 45;
  const direction = directionOf(rounding, negative);
  const sign = (v: number): number => (negative ? -v : v);
  if (word(units, i, 'inf')) {
    return { value: sign(Number.POSITIVE_INFINITY), end: word(units, i, 'infinity') ? i + 8 : i + 3, range: false };
  }
  if (word(units, i, 'nan')) {
    let end = i + 3;
    if (units[end] === 40) {
      let k = end + 1;
      while (digitValue(units[k]) < 36 || units[k] === 95) k++;
      if (units[k] === 41) end = k + 1;
    }
    return { value: negative ? negativeNaN() : Number.NaN, end, range: false };
  }
  if (units[i] === 48 && (units[i + 1]! | 0x20) === 120) {
    const hex = hexadecimal(units, i + 2, f, direction);
    if (hex) return { ...hex, value: sign(hex.value) };
    return { value: sign(0), end: i + 1, range: false };
  }
  const parsed = decimal(units, i, f, direction);
  return parsed ? { ...parsed, value: sign(parsed.value) } : { value: 0, end: start, range: false };
}

/** `e`/`p`, sign, digits at i: the exponent (saturated) and the end; undefined when there are no digits. */
function exponentAt(units: ArrayLike<number>, at: number, letter: number): { value: number; end: number } | undefined {
  let i = at;
  if (((units[i] ?? 0) | 0x20) !== letter) return undefined;
  i++;
  let negative = false;
  if (units[i] === 45 || units[i] === 43) negative = units[i++] === 45;
  if (digitValue(units[i]) > 9) return undefined;
  let value = 0;
  for (; digitValue(units[i]) <= 9; i++) value = Math.min(value * 10 + digitValue(units[i]), 1e9);
  return { value: negative ? -value : value, end: i };
}

function decimal(
  units: ArrayLike<number>,
  start: number,
  f: FloatFormat,
  direction: Direction,
): ParsedFloat | undefined {
  let i = start;
  let digits = '';
  let scale10 = 0;
  let any = false;
  let seenPoint = false;
  let sticky = false;
  for (; ; i++) {
    const c = units[i];
    if (c === 46 && !seenPoint) {
      seenPoint = true;
      continue;
    }
    if (c === undefined || c < 48 || c > 57) break;
    any = true;
    if (seenPoint) scale10--;
    if (digits === '' && c === 48) continue;
    // A double's midpoint has at most 767 digits, a long double's 11,514: of more only "not zero" matters.
    if (digits.length < (f.precision > 53 ? 11600 : 800)) digits += String.fromCharCode(c);
    else {
      scale10++;
      if (c !== 48) sticky = true;
    }
  }
  if (!any) return undefined;
  const e = exponentAt(units, i, 101);
  if (e) {
    scale10 += e.value;
    i = e.end;
  }
  if (digits === '') return { value: 0, end: i, range: false };
  if (sticky) {
    digits += '1';
    scale10--;
  }
  const magnitude = digits.length + scale10;
  const limit = f.precision > 53 ? 5000 : 400;
  if (magnitude > limit) return { ...overflowed(f, direction), end: i };
  if (magnitude < -limit) return { ...vanished(f, direction), end: i };
  if (direction === 'nearest' && f === DOUBLE_FORMAT && digits.length <= 20) {
    const value = Number(`${digits}e${scale10}`);
    if (value >= 2.2250738585072014e-308 && value < Number.POSITIVE_INFINITY) return { value, end: i, range: false };
  }
  const n = BigInt(digits);
  const rounded =
    scale10 >= 0
      ? roundRatio(n * 10n ** BigInt(scale10), 1n, f, direction)
      : roundRatio(n, 10n ** BigInt(-scale10), f, direction);
  return { ...rounded, end: i };
}

/** Digits after "0x"; undefined when there is none. */
function hexadecimal(
  units: ArrayLike<number>,
  start: number,
  f: FloatFormat,
  direction: Direction,
): ParsedFloat | undefined {
  let i = start;
  let n = 0n;
  let scale2 = 0;
  let any = false;
  let seenPoint = false;
  let count = 0;
  for (; ; i++) {
    const c = units[i];
    if (c === 46 && !seenPoint) {
      seenPoint = true;
      continue;
    }
    const v = digitValue(c);
    if (v > 15) break;
    any = true;
    if (seenPoint) scale2 -= 4;
    if (count < 40) {
      n = n * 16n + BigInt(v);
      if (n !== 0n) count++;
    } else {
      scale2 += 4;
      if (v !== 0) n |= 1n;
    }
  }
  if (!any) return undefined;
  const e = exponentAt(units, i, 112);
  if (e) {
    scale2 += e.value;
    i = e.end;
  }
  if (n === 0n) return { value: 0, end: i, range: false };
  const magnitude = bitLength(n) + scale2;
  const limit = f.precision > 53 ? 17000 : 2000;
  if (magnitude > limit) return { ...overflowed(f, direction), end: i };
  if (magnitude < -limit) return { ...vanished(f, direction), end: i };
  const rounded =
    scale2 >= 0
      ? roundRatio(n << BigInt(scale2), 1n, f, direction)
      : roundRatio(n, 1n << BigInt(-scale2), f, direction);
  return { ...rounded, end: i };
}
