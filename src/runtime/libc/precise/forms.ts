/**
 * Functions that glibc derives from exp, expm1 and log by the classic formulas (Sun's fdlibm), in the same order of
 * operations, so that they round alike.
 */
import { decompose } from '../../../base/float-bits.ts';
import { libm } from '../libm.ts';

export function sinh(x: number): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const half = x < 0 ? -0.5 : 0.5;
  const a = Math.abs(x);
  if (a < 22) {
    if (a < 2 ** -28) return x;
    const t = libm('expm1')(a);
    return a < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (a < 709.782712893384) return half * libm('exp')(a);
  if (a <= 710.4758600739439) {
    const w = libm('exp')(0.5 * a);
    return half * w * w;
  }
  return x < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

export function cosh(x: number): number {
  if (Number.isNaN(x)) return x;
  const a = Math.abs(x);
  if (a < 22) {
    if (a < 0.34657359027997264) {
      const t = libm('expm1')(a);
      const w = 1 + t;
      return a < 2 ** -55 ? w : 1 + (t * t) / (w + w);
    }
    const t = libm('exp')(a);
    return 0.5 * t + 0.5 / t;
  }
  if (a < 709.782712893384) return 0.5 * libm('exp')(a);
  if (a <= 710.4758600739439) {
    const w = libm('exp')(0.5 * a);
    return 0.5 * w * w;
  }
  return Number.POSITIVE_INFINITY;
}

export function tanh(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  const a = Math.abs(x);
  let z = 1;
  if (a < 22) {
    if (a < 2 ** -55) return x * (1 + x);
    if (a >= 1) z = 1 - 2 / (libm('expm1')(2 * a) + 2);
    else {
      const t = libm('expm1')(-2 * a);
      z = -t / (t + 2);
    }
  }
  return x < 0 ? -z : z;
}

/** log10(x) = y·log10(2) + log(m)/log(10) with x = m·2^y. */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return libm('log10')(x);
  const { significand, exponent } = decompose(x);
  const k = exponent + significand.toString(2).length - 1;
  const y = k < 0 ? k + 1 : k;
  const m = Number(significand) * 2 ** -(significand.toString(2).length - 1 + (k < 0 ? 1 : 0));
  const z = y * 3.694239077158931e-13 + Math.LOG10E * libm('log')(m);
  return z + y * 0.30102999566361177;
}

/** 10^x as exp(high)·exp(low), the argument split at 27 bits. */
export function exp10(x: number): number {
  if (!Number.isFinite(x)) return libm('exp')(x);
  if (x < -332) return 0;
  if (x > 309) return Number.POSITIVE_INFINITY;
  if (Math.abs(x) < 2 ** -56) return 1;
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, x);
  cell.setUint32(4, (cell.getUint32(4) & 0xf8000000) >>> 0);
  const high = cell.getFloat64(0);
  const low = x - high;
  const LN10_HIGH = 0x24d7637 * 2 ** -24;
  const LN10_LOW = 0x76aaa2b05ba95c * 2 ** -80;
  return libm('exp')(high * LN10_HIGH) * libm('exp')(high * LN10_LOW + low * Math.LN10);
}

/** √(a² + b²) for a ≥ b, corrected by its residual (Borges, "An Improved Algorithm for hypot(a, b)", 2019). */
function correctedHypot(a: number, b: number): number {
  const h = Math.sqrt(a * a + b * b);
  let t1: number;
  let t2: number;
  if (h <= 2 * b) {
    const delta = h - b;
    t1 = a * (2 * delta - a);
    t2 = (delta - 2 * (a - b)) * delta;
  } else {
    const delta = h - a;
    t1 = 2 * delta * (a - 2 * b);
    t2 = (4 * delta - b) * b + delta * delta;
  }
  return h - (t1 + t2) / (2 * h);
}

export function hypot(x: number, y: number): number {
  const ax = Math.abs(x);
  const ay = Math.abs(y);
  if (ax === Number.POSITIVE_INFINITY || ay === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const a = Math.max(ax, ay);
  const b = Math.min(ax, ay);
  if (a > 2 ** 511) {
    if (b <= a * 2 ** -54) return a + b;
    return correctedHypot(a * 2 ** -600, b * 2 ** -600) * 2 ** 600;
  }
  if (b < 2 ** -459) {
    if (a >= b * 2 ** 54) return a + b;
    return correctedHypot(a * 2 ** 600, b * 2 ** 600) * 2 ** -600;
  }
  return b <= a * 2 ** -54 ? a + b : correctedHypot(a, b);
}

const ROOTS_OF_TWO = [1 / 1.5874010519681996, 1 / 1.2599210498948732, 1, 1.2599210498948732, 1.5874010519681996];

/** Cube root of a float: a polynomial for the root of the fraction, one step of Halley's method, and a root of two by the exponent. */
export function cbrtf(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { significand, exponent } = decompose(x);
  const bits = significand.toString(2).length;
  const e = exponent + bits;
  const m = Number(significand) * 2 ** -bits;
  const u = Math.fround(0.49265962052896956 + (0.6975704602079228 - 0.19150216167871906 * m) * m);
  const cube = Math.fround(Math.fround(u * u) * u);
  const root = Math.fround(((u * (cube + 2 * m)) / (2 * cube + m)) * ROOTS_OF_TWO[2 + (e % 3)]!);
  const scaled = root * 2 ** Math.trunc(e / 3);
  return x < 0 ? -scaled : scaled;
}

export const hypotf = (x: number, y: number): number =>
  Math.abs(x) === Number.POSITIVE_INFINITY || Math.abs(y) === Number.POSITIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : Math.fround(Math.sqrt(x * x + y * y));
