/**
 * Exact decimal digits of a double or long double, rounded as the mode is, as glibc prints them: a double is
 * significand · 2^exponent, so with big integers every digit that is asked for can be had without error.
 */
import type { Extended } from '../../../base/extended.ts';
import { decompose } from '../../../base/float-bits.ts';
import { type Direction, roundsUp } from './rounding.ts';

/** A double or a long double. */
export type Real = number | Extended;
const parts = (x: Real): { readonly significand: bigint; readonly exponent: number } =>
  typeof x === 'number' ? decompose(x) : x;

const powers: bigint[] = [1n];
function powerOfTen(n: number): bigint {
  let p = powers[n];
  if (p === undefined) {
    p = 10n ** BigInt(n);
    if (n < 400) powers[n] = p;
  }
  return p;
}

/** numerator / 2^shift, rounded. */
function shiftRounded(numerator: bigint, shift: number, direction: Direction): bigint {
  if (shift <= 0) return numerator << BigInt(-shift);
  const s = BigInt(shift);
  const quotient = numerator >> s;
  const rest = numerator - (quotient << s);
  return roundsUp(quotient, rest, 1n << s, direction) ? quotient + 1n : quotient;
}

function divideRounded(numerator: bigint, denominator: bigint, direction: Direction): bigint {
  const quotient = numerator / denominator;
  return roundsUp(quotient, numerator - quotient * denominator, denominator, direction) ? quotient + 1n : quotient;
}

/** Digits of |x| (finite) with `precision` digits after the point; no point in it when precision is 0. */
export function fixedDigits(x: Real, precision: number, direction: Direction = 'nearest'): string {
  const { significand, exponent } = parts(x);
  if (exponent >= 0) {
    const digits = (significand << BigInt(exponent)).toString();
    return precision > 0 ? `${digits}.${'0'.repeat(precision)}` : digits;
  }
  // 2^-n has n decimal places: beyond them there are only zeros.
  const places = Math.min(precision, -exponent);
  const digits = shiftRounded(significand * powerOfTen(places), -exponent, direction)
    .toString()
    .padStart(places + 1, '0');
  if (precision === 0) return digits;
  const point = digits.length - places;
  return `${digits.slice(0, point)}.${digits.slice(point)}${'0'.repeat(precision - places)}`;
}

/** Nearly the exponent of ten of |x|, which is not zero. */
function magnitude(x: Real): number {
  if (typeof x === 'number') return Math.floor(Math.log10(Math.abs(x)));
  return Math.floor((x.significand.toString(2).length - 1 + x.exponent) * Math.LOG10E * Math.LN2);
}

/** |x| < 10^n */
export function isBelow(x: Real, n: number): boolean {
  if (typeof x === 'number') return Math.abs(x) < 10 ** n;
  const limit = powerOfTen(n);
  return x.exponent >= 0 ? x.significand << BigInt(x.exponent) < limit : x.significand < limit << BigInt(-x.exponent);
}

/** |x| (finite) as d.ddd · 10^exponent with `precision` digits after the first. */
export function scientificDigits(
  x: Real,
  precision: number,
  direction: Direction = 'nearest',
): { digits: string; exponent: number } {
  const { significand, exponent: e2 } = parts(x);
  if (significand === 0n) return { digits: '0'.repeat(precision + 1), exponent: 0 };
  const wanted = Math.min(precision, typeof x === 'number' ? 1100 : 16500);
  const limit = powerOfTen(wanted + 1);
  // One too small is found out below; one too large would not be, where rounding is to the larger.
  let exponent = magnitude(x) - (direction === 'nearest' ? 0 : 1);
  for (;;) {
    // digits = x / 10^(exponent - wanted)
    const scale = wanted - exponent;
    let n: bigint;
    if (scale >= 0) n = shiftRounded(significand * powerOfTen(scale), -e2, direction);
    else if (e2 >= 0) n = divideRounded(significand << BigInt(e2), powerOfTen(-scale), direction);
    else n = divideRounded(significand, powerOfTen(-scale) << BigInt(-e2), direction);
    if (n >= limit) exponent++;
    else if (n * 10n < limit) exponent--;
    else return { digits: n.toString() + '0'.repeat(precision - wanted), exponent };
  }
}

/** |x| (finite) in hexadecimal: digits after the point as in glibc's %a, precision -1 for as many as needed. */
export function hexDigits(
  x: Real,
  precision: number,
  direction: Direction = 'nearest',
): { lead: string; fraction: string; exponent: number } {
  if (typeof x !== 'number') return extendedHexDigits(x, precision, direction);
  let { significand } = decompose(x);
  const { exponent: e2 } = decompose(x);
  let exponent = e2 + 52;
  if (significand === 0n) exponent = 0;
  if (precision >= 0 && precision < 13) {
    const drop = 4 * (13 - precision);
    significand = shiftRounded(significand, drop, direction) << BigInt(drop);
  }
  const lead = (significand >> 52n).toString(16);
  let fraction = (significand & 0xfffffffffffffn).toString(16).padStart(13, '0');
  if (precision < 0) fraction = fraction.replace(/0+$/, '');
  else fraction = fraction.slice(0, precision).padEnd(precision, '0');
  return { lead, fraction, exponent };
}

/** glibc's %La: the upper four bits of the significand before the point, few or none in subnormal numbers. */
function extendedHexDigits(
  x: Extended,
  precision: number,
  direction: Direction,
): { lead: string; fraction: string; exponent: number } {
  let { significand, exponent } = x;
  exponent = significand === 0n ? 0 : exponent + 60;
  if (precision >= 0 && precision < 15) {
    const drop = 4 * (15 - precision);
    significand = shiftRounded(significand, drop, direction) << BigInt(drop);
    if (significand >> 64n !== 0n) {
      significand >>= 4n;
      exponent += 4;
    }
  }
  const lead = (significand >> 60n).toString(16);
  let fraction = (significand & ((1n << 60n) - 1n)).toString(16).padStart(15, '0');
  if (precision < 0) fraction = fraction.replace(/0+$/, '');
  else fraction = fraction.slice(0, precision).padEnd(precision, '0');
  return { lead, fraction, exponent };
}
