/**
 * Exact decimal digits of a double, rounded to nearest, ties to even, as glibc prints them: a double is
 * significand · 2^exponent, so with big integers every digit that is asked for can be had without error.
 */
import { decompose } from '../../../base/float-bits.ts';

const powers: bigint[] = [1n];
function powerOfTen(n: number): bigint {
  let p = powers[n];
  if (p === undefined) {
    p = 10n ** BigInt(n);
    if (n < 400) powers[n] = p;
  }
  return p;
}

/** numerator / 2^shift, rounded to nearest, ties to even. */
function shiftRounded(numerator: bigint, shift: number): bigint {
  if (shift <= 0) return numerator << BigInt(-shift);
  const s = BigInt(shift);
  const quotient = numerator >> s;
  const rest = numerator - (quotient << s);
  const half = 1n << (s - 1n);
  return rest > half || (rest === half && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  return twice > denominator || (twice === denominator && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** Digits of |x| (finite) with `precision` digits after the point; no point in it when precision is 0. */
export function fixedDigits(x: number, precision: number): string {
  const { significand, exponent } = decompose(x);
  if (exponent >= 0) {
    const digits = (significand << BigInt(exponent)).toString();
    return precision > 0 ? `${digits}.${'0'.repeat(precision)}` : digits;
  }
  // 2^-n has n decimal places: beyond them there are only zeros.
  const places = Math.min(precision, -exponent);
  const digits = shiftRounded(significand * powerOfTen(places), -exponent)
    .toString()
    .padStart(places + 1, '0');
  if (precision === 0) return digits;
  const point = digits.length - places;
  return `${digits.slice(0, point)}.${digits.slice(point)}${'0'.repeat(precision - places)}`;
}

/** |x| (finite) as d.ddd · 10^exponent with `precision` digits after the first. */
export function scientificDigits(x: number, precision: number): { digits: string; exponent: number } {
  const { significand, exponent: e2 } = decompose(x);
  if (significand === 0n) return { digits: '0'.repeat(precision + 1), exponent: 0 };
  const wanted = Math.min(precision, 1100);
  const limit = powerOfTen(wanted + 1);
  let exponent = Math.floor(Math.log10(Math.abs(x)));
  for (;;) {
    // digits = x / 10^(exponent - wanted)
    const scale = wanted - exponent;
    let n: bigint;
    if (scale >= 0) n = shiftRounded(significand * powerOfTen(scale), -e2);
    else if (e2 >= 0) n = divideRounded(significand << BigInt(e2), powerOfTen(-scale));
    else n = divideRounded(significand, powerOfTen(-scale) << BigInt(-e2));
    if (n >= limit) exponent++;
    else if (n * 10n < limit) exponent--;
    else return { digits: n.toString() + '0'.repeat(precision - wanted), exponent };
  }
}

/** |x| (finite) in hexadecimal: digits after the point as in glibc's %a, precision -1 for as many as needed. */
export function hexDigits(x: number, precision: number): { lead: string; fraction: string; exponent: number } {
  let { significand } = decompose(x);
  const { exponent: e2 } = decompose(x);
  let exponent = e2 + 52;
  if (significand === 0n) exponent = 0;
  if (precision >= 0 && precision < 13) {
    const drop = 4 * (13 - precision);
    significand = shiftRounded(significand, drop) << BigInt(drop);
  }
  const lead = (significand >> 52n).toString(16);
  let fraction = (significand & 0xfffffffffffffn).toString(16).padStart(13, '0');
  if (precision < 0) fraction = fraction.replace(/0+$/, '');
  else fraction = fraction.slice(0, precision).padEnd(precision, '0');
  return { lead, fraction, exponent };
}
