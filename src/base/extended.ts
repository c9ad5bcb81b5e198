/** x87's 80-bit floating point, which long double is: a significand of 64 bits with its leading bit, 15 bits of exponent. */
import { decompose, isNegative, negativeNaN } from './float-bits.ts';

export interface Extended {
  readonly kind: 'finite' | 'infinite' | 'nan';
  readonly negative: boolean;
  /** |x| = significand · 2^exponent when it is finite. */
  readonly significand: bigint;
  readonly exponent: number;
}

const BIAS = 16383 + 63;
const LEADING = 1n << 63n;

/** From the lower 8 and the upper 2 bytes. */
export function extendedOf(significand: bigint, signAndExponent: number): Extended {
  const negative = (signAndExponent & 0x8000) !== 0;
  const e = signAndExponent & 0x7fff;
  if (e === 0x7fff)
    return { kind: significand === LEADING ? 'infinite' : 'nan', negative, significand: 0n, exponent: 0 };
  return { kind: 'finite', negative, significand, exponent: (e === 0 ? 1 : e) - BIAS };
}

/** The lower 8 and the upper 2 bytes; a finite number must have at most 64 bits. */
export function bitsOfExtended(x: Extended): { readonly significand: bigint; readonly signAndExponent: number } {
  const sign = x.negative ? 0x8000 : 0;
  if (x.kind !== 'finite')
    return { significand: x.kind === 'nan' ? LEADING | (1n << 62n) : LEADING, signAndExponent: sign | 0x7fff };
  let { significand, exponent } = x;
  if (significand === 0n) return { significand, signAndExponent: sign };
  while (significand < LEADING && exponent > 1 - BIAS) {
    significand <<= 1n;
    exponent--;
  }
  return { significand, signAndExponent: sign | (significand < LEADING ? 0 : exponent + BIAS) };
}

export function extendedOfDouble(x: number): Extended {
  const negative = isNegative(x);
  if (Number.isFinite(x)) return { kind: 'finite', negative, ...decompose(x) };
  return { kind: Number.isNaN(x) ? 'nan' : 'infinite', negative, significand: 0n, exponent: 0 };
}

/** The double nearest to it, or nearly so. */
export function doubleOf(x: Extended): number {
  if (x.kind === 'nan') return x.negative ? negativeNaN() : Number.NaN;
  const size = x.kind === 'infinite' ? Number.POSITIVE_INFINITY : scaled(Number(x.significand), x.exponent);
  return x.negative ? -size : size;
}

function scaled(n: number, e: number): number {
  const half = Math.trunc(e / 2);
  return n * 2 ** half * 2 ** (e - half);
}
