/**
 * <math.h> (C17 7.12, POSIX). Functions that WebAssembly or JavaScript compute exactly are done here; the others are
 * libm.wasm's, or ours where that one's last bit is too often not glibc's (precise/). Errors are reported through errno as glibc does, and an invalid operation gives the NaN that x86 gives.
 * Those of long double are musl's (third_party/musl/src/math) over the library's own arithmetic (c/wide-float.c).
 */
import { decompose, isNegative, negativeNaN } from '../../base/float-bits.ts';
import * as exact from '../../base/float-exact.ts';
import { EDOM, ERANGE } from '../../kernel/errors.ts';
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { libm, withInt } from './libm.ts';
import { raiseFor } from './math-exceptions.ts';
import * as circular from './precise/circular.ts';
import { cbrtf, cosh, exp10, hypot, hypotf, log10, sinh, tanh } from './precise/forms.ts';
import * as inverse from './precise/inverse.ts';
import { storeF32, storeF64, storeI32 } from './store.ts';
import { type Answer, type Run, table } from './table.ts';

/** Functions whose domain error gives a NaN without sign in glibc. */
const POSITIVE_NAN = new Set(['log10', 'acos', 'asin', 'tgamma', 'gamma', 'j0', 'j1', 'jn', 'y0', 'y1', 'yn']);
/** Functions that set ERANGE when a result vanishes. */
const UNDERFLOW = new Set([
  'exp',
  'exp2',
  'exp10',
  'pow10',
  'pow',
  'ldexp',
  'scalbn',
  'scalbln',
  'scalb',
  'erfc',
  'atan2',
]);
/** Functions without error reporting. */
const SILENT = new Set(['logb', 'fma', 'rint', 'nearbyint', 'significand']);

type Kind = 'double' | 'float';

function report(c: HostContext, base: string, args: readonly number[], result: number, kind: Kind = 'double'): number {
  raiseFor(c, base, args, result, kind === 'double' ? 2 ** -1022 : 2 ** -126);
  if (Number.isFinite(result) && result !== 0) return result;
  if (Number.isNaN(result)) {
    if (args.some(Number.isNaN)) return result;
    if (!SILENT.has(base)) c.errno = EDOM;
    return POSITIVE_NAN.has(base) ? Number.NaN : negativeNaN(); // x86's answer to an invalid operation
  }
  if (SILENT.has(base) || !args.every(Number.isFinite)) return result;
  if (result !== 0) c.errno = ERANGE;
  else if (UNDERFLOW.has(base) && args[0] !== 0) c.errno = ERANGE;
  return result;
}

/** A function that rounds as mxcsr says, once, with its exceptions. */
function rounded(
  name: string,
  nearest: Compute,
  compute: (args: readonly number[], mode: exact.Rounding, format: exact.Format) => exact.Rounded,
): HostFunction[] {
  const run =
    (kind: Kind): Run =>
    (c) => {
      const args: number[] = [];
      for (let i = 0; i < nearest.length; i++) args.push(kind === 'double' ? c.f64(i) : c.f32(i));
      if (modeOf(c) === exact.Rounding.Nearest && !c.machine.followsFloats) {
        const plain = (kind === 'float' && name === 'fma' ? (libm('fmaf') as Compute) : nearest)(...args);
        return give(c, report(c, name, args, kind === 'float' ? Math.fround(plain) : plain, kind), kind);
      }
      if (args.some(Number.isNaN)) return give(c, args.find(Number.isNaN) ?? Number.NaN, kind);
      const r = compute(args, modeOf(c), kind === 'double' ? exact.DOUBLE : exact.FLOAT);
      c.machine.registers.mxcsr |= r.exceptions;
      if (Number.isNaN(r.value) && !SILENT.has(name)) c.errno = EDOM;
      return give(c, Number.isNaN(r.value) ? negativeNaN() : r.value, kind);
    };
  return [
    { name, header: '<math.h>', run: run('double') },
    { name: `${name}f`, header: '<math.h>', run: run('float') },
  ];
}

const modeOf = (c: HostContext): exact.Rounding => ((c.machine.registers.mxcsr >> 13) & 3) as exact.Rounding;

type Compute = (...args: number[]) => number;

/** A function of `arity` floating arguments for double and float. */
function real(name: string, arity: number, double: Compute, float: Compute = double): HostFunction[] {
  const make = (kind: Kind, compute: Compute): Run => {
    const get = (c: HostContext, i: number): number => (kind === 'double' ? c.f64(i) : c.f32(i));
    return (c) => {
      const args: number[] = [];
      for (let i = 0; i < arity; i++) args.push(get(c, i));
      const result = compute(...args);
      if (kind === 'double') c.retF64(report(c, name, args, result));
      else c.retF32(report(c, name, args, Math.fround(result), kind));
    };
  };
  return [
    { name, header: '<math.h>', run: make('double', double) },
    { name: `${name}f`, header: '<math.h>', run: make('float', float) },
  ];
}

/** Where libm.wasm's last bit is not glibc's, and ours is. */
const DOUBLES: Readonly<Record<string, Compute>> = { ...circular, ...inverse, sinh, cosh, tanh, log10, exp10, hypot };
const FLOATS: Readonly<Record<string, Compute>> = {
  cbrt: cbrtf,
  hypot: hypotf,
  atan: (x) => (Math.abs(x) >= 2 ** 26 ? Math.fround(Math.sign(x) * (Math.PI / 2)) : libm('atanf')(x)),
};

const fromLibm = (name: string, arity: number, as = name): HostFunction[] =>
  real(as, arity, DOUBLES[name] ?? ((...a) => libm(name)(...a)), FLOATS[name] ?? ((...a) => libm(`${name}f`)(...a)));

/** The functions of one or two arguments as they are computed, for tests. */
export function compute(name: string, kind: 'double' | 'float'): Compute {
  return (kind === 'double' ? DOUBLES[name] : FLOATS[name]) ?? libm(kind === 'double' ? name : `${name}f`);
}

/** To nearest, ties to even. */
export function roundEven(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 2 ** 52) return x;
  const r = Math.abs(x) + 2 ** 52 - 2 ** 52;
  return isNegative(x) ? -r : r;
}
/** To nearest, ties away from zero. */
export function roundAway(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 2 ** 52) return x;
  const t = Math.trunc(Math.abs(x));
  const r = Math.abs(x) - t >= 0.5 ? t + 1 : t;
  return isNegative(x) ? -r : r;
}

/** Exponent e with 1 ≤ |x| / 2^e < 2, for finite x other than 0. */
function exponentOf(x: number): number {
  const { significand, exponent } = decompose(x);
  return exponent + significand.toString(2).length - 1;
}

/** x · 2^n, rounded once. */
export function scaleBy(x: number, n: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  let e = Math.max(-5000, Math.min(5000, n));
  let y = x;
  // Bring y near 1 first, so that only the last multiplication can round.
  const own = exponentOf(y);
  if (own < -1000) {
    y *= 2 ** 200;
    e -= 200;
  }
  while (e > 1000) {
    y *= 2 ** 1000;
    e -= 1000;
  }
  if (e < -1000) {
    const target = exponentOf(y) + e;
    if (target < -1200) return isNegative(x) ? -0 : 0;
    // Exact down to the normal range, then one rounding step.
    const exact = Math.min(-e, exponentOf(y) + 1000);
    y *= 2 ** -Math.floor(exact / 2);
    y *= 2 ** -Math.ceil(exact / 2);
    e += exact;
    return y * 2 ** e;
  }
  return y * 2 ** e;
}

function next(x: number, to: number, kind: Kind): number {
  if (Number.isNaN(x) || Number.isNaN(to)) return Number.NaN;
  if (x === to) return to;
  const cell = new DataView(new ArrayBuffer(8));
  if (kind === 'float') {
    if (x === 0) {
      cell.setUint32(0, to < 0 ? 0x80000001 : 1);
      return cell.getFloat32(0);
    }
    cell.setFloat32(0, x);
    cell.setInt32(0, cell.getInt32(0) + (to > x === x > 0 ? 1 : -1));
    return cell.getFloat32(0);
  }
  if (x === 0) {
    cell.setBigUint64(0, to < 0 ? 0x8000000000000001n : 1n);
    return cell.getFloat64(0);
  }
  cell.setFloat64(0, x);
  cell.setBigInt64(0, cell.getBigInt64(0) + (to > x === x > 0 ? 1n : -1n));
  return cell.getFloat64(0);
}

const fmod = (x: number, y: number): number => x % y;
function smaller(x: number, y: number): number {
  return Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y);
}
function larger(x: number, y: number): number {
  return Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y);
}
const copySign = (x: number, y: number): number => (isNegative(x) === isNegative(y) ? x : -x);

function logb(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!Number.isFinite(x)) return x * x;
  return exponentOf(x);
}

/** Float and integer argument together. */
function scaled(name: string, wide: boolean): HostFunction[] {
  const run =
    (kind: Kind): Run =>
    (c) => {
      const x = kind === 'double' ? c.f64(0) : c.f32(0);
      const n = wide ? Number(c.i64(0)) : c.i32(0);
      const y = scaleBy(x, n);
      if (kind === 'double') c.retF64(report(c, name, [x], y));
      else c.retF32(report(c, name, [x], Math.fround(y)));
    };
  return [
    { name, header: '<math.h>', run: run('double') },
    { name: `${name}f`, header: '<math.h>', run: run('float') },
  ];
}

/** A function of one floating argument with a result that is stored or an integer. */
function shaped(name: string, run: (c: HostContext, x: number, kind: Kind) => void): HostFunction[] {
  return (['', 'f'] as const).map((suffix) => ({
    name: name + suffix,
    header: '<math.h>',
    run: (c) => (suffix === 'f' ? run(c, c.f32(0), 'float') : run(c, c.f64(0), 'double')),
  }));
}

const give = (c: HostContext, x: number, kind: Kind): Answer => (kind === 'double' ? c.retF64(x) : c.retF32(x));
const put = (c: HostContext, address: number, x: number, kind: Kind, role: string): Answer =>
  kind === 'double' ? storeF64(c, address, x, role) : storeF32(c, address, x, role);

const toLong =
  (round: (x: number) => number, tellsInexact = false) =>
  (c: HostContext, x: number): Answer => {
    const r = round(x);
    const inRange = r >= -(2 ** 63) && r < 2 ** 63;
    if (!inRange) c.machine.registers.mxcsr |= exact.INVALID;
    else if (tellsInexact && r !== x) c.machine.registers.mxcsr |= exact.INEXACT;
    // Out of range the processor gives the most negative number.
    c.retI64(inRange ? BigInt(r) : -(2n ** 63n));
  };

function frexp(c: HostContext, x: number, kind: Kind): Answer {
  const to = c.ptr(0);
  if (x === 0 || !Number.isFinite(x)) {
    storeI32(c, to, 0, 'the exponent');
    return give(c, x, kind);
  }
  const e = exponentOf(x) + 1;
  storeI32(c, to, e, 'the exponent');
  return give(c, scaleBy(x, -e), kind);
}

function modf(c: HostContext, x: number, kind: Kind): Answer {
  const whole = Math.trunc(x);
  put(c, c.ptr(0), whole, kind, 'the integral part');
  give(c, Number.isFinite(x) ? copySign(x - whole, x) : Number.isNaN(x) ? x : copySign(0, x), kind);
}

function ilogb(c: HostContext, x: number): Answer {
  if (x === 0 || Number.isNaN(x)) {
    c.errno = EDOM;
    return c.retI32(-0x80000000);
  }
  if (!Number.isFinite(x)) {
    c.errno = EDOM;
    return c.retI32(0x7fffffff);
  }
  return c.retI32(exponentOf(x));
}

function lgamma(c: HostContext, x: number, kind: Kind): Answer {
  const { value, extra } = withInt(kind === 'double' ? 'lgamma_r' : 'lgammaf_r', x);
  const signgam = c.machine.image.symbol('signgam');
  if (signgam) storeI32(c, signgam.address, extra, 'signgam');
  give(c, report(c, 'lgamma', [x], value), kind);
}

function sincos(c: HostContext, x: number, kind: Kind): Answer {
  const s = report(c, 'sin', [x], compute('sin', kind)(x));
  const k = report(c, 'cos', [x], compute('cos', kind)(x));
  c.write(c.ptr(1), kind === 'double' ? 8 : 4, 'the cosine');
  put(c, c.ptr(0), s, kind, 'the sine');
  put(c, c.ptr(1), k, kind, 'the cosine');
}

/** FP_NAN 0, FP_INFINITE 1, FP_ZERO 2, FP_SUBNORMAL 3, FP_NORMAL 4. */
function classify(c: HostContext, x: number, kind: Kind): Answer {
  const smallest = kind === 'double' ? 2 ** -1022 : 2 ** -126;
  const a = Math.abs(x);
  c.retI32(Number.isNaN(x) ? 0 : a === Number.POSITIVE_INFINITY ? 1 : a === 0 ? 2 : a < smallest ? 3 : 4);
}

const bessel = (name: string): HostFunction[] =>
  (['', 'f'] as const).map((suffix) => ({
    name: name + suffix,
    header: '<math.h>',
    run: (c) => {
      const n = c.i32(0);
      const x = suffix === 'f' ? c.f32(0) : c.f64(0);
      const y = report(c, name, [x], libm(suffix === 'f' ? `${name}f` : name)(n, x));
      if (suffix === 'f') c.retF32(y);
      else c.retF64(y);
    },
  }));

const ONE =
  'acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 exp10 expm1 log log10 log1p log2 sin sinh tan tanh tgamma j0 j1 y0 y1';
const TWO = 'atan2 hypot pow remainder';

export const MATH: readonly HostFunction[] = [
  ...ONE.split(' ').flatMap((name) => fromLibm(name, 1)),
  ...fromLibm('exp10', 1, 'pow10'),
  ...TWO.split(' ').flatMap((name) => fromLibm(name, 2)),
  ...fromLibm('remainder', 2, 'drem'),
  ...rounded('fma', DOUBLES.fma ?? ((x, y, z) => libm('fma')(x, y, z)), ([x = 0, y = 0, z = 0], mode, format) =>
    exact.multiplyAdd(x, y, z, mode, format),
  ),
  ...real('fmod', 2, fmod),
  ...rounded('sqrt', Math.sqrt, ([x = 0], mode, format) => exact.squareRoot(x, mode, format)),
  ...real('fabs', 1, Math.abs),
  ...real('floor', 1, Math.floor),
  ...real('ceil', 1, Math.ceil),
  ...real('trunc', 1, Math.trunc),
  ...real('round', 1, roundAway),
  ...real('roundeven', 1, roundEven),
  ...rounded('rint', roundEven, ([x = 0], mode) => {
    const value = exact.integral(x, mode);
    return { value, exceptions: value === x ? 0 : exact.INEXACT };
  }),
  ...rounded('nearbyint', roundEven, ([x = 0], mode) => ({ value: exact.integral(x, mode), exceptions: 0 })),
  ...real('fmin', 2, smaller),
  ...real('fmax', 2, larger),
  ...real('fminimum', 2, Math.min),
  ...real('fmaximum', 2, Math.max),
  // llvm.modf and llvm.frexp are called as two functions.
  ...real('__memscape_fraction', 1, (x) =>
    Number.isFinite(x) ? copySign(x - Math.trunc(x), x) : Number.isNaN(x) ? x : copySign(0, x),
  ),
  ...real('__memscape_significand', 1, (x) => (x === 0 || !Number.isFinite(x) ? x : scaleBy(x, -exponentOf(x) - 1))),
  ...shaped('__memscape_exponent', (c, x) => c.retI32(x === 0 || !Number.isFinite(x) ? 0 : exponentOf(x) + 1)),
  ...real('fdim', 2, (x, y) => (Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : x > y ? x - y : 0)),
  ...real('copysign', 2, copySign),
  ...real('logb', 1, logb),
  ...real('significand', 1, (x) => (x === 0 || !Number.isFinite(x) ? x : scaleBy(x, -exponentOf(x)))),
  ...real(
    'nextafter',
    2,
    (x, y) => next(x, y, 'double'),
    (x, y) => next(x, y, 'float'),
  ),
  ...scaled('ldexp', false),
  ...scaled('scalbn', false),
  ...scaled('scalbln', true),
  ...real('scalb', 2, (x, n) => scaleBy(x, n)),
  ...shaped('lrint', (c, x) => toLong((y) => exact.integral(y, modeOf(c)), true)(c, x)),
  ...shaped('llrint', (c, x) => toLong((y) => exact.integral(y, modeOf(c)), true)(c, x)),
  ...shaped('lround', toLong(roundAway)),
  ...shaped('llround', toLong(roundAway)),
  ...shaped('frexp', frexp),
  ...shaped('modf', modf),
  ...shaped('ilogb', ilogb),
  ...shaped('lgamma', lgamma),
  ...shaped('gamma', lgamma),
  ...shaped('sincos', sincos),
  ...shaped('__fpclassify', classify),
  ...shaped('__signbit', (c, x) => c.retI32(isNegative(x) ? 1 : 0)),
  ...shaped('finite', (c, x) => c.retI32(Number.isFinite(x) ? 1 : 0)),
  ...shaped('isnan', (c, x) => c.retI32(Number.isNaN(x) ? 1 : 0)),
  ...shaped('isinf', (c, x) => c.retI32(x === Number.POSITIVE_INFINITY ? 1 : x === Number.NEGATIVE_INFINITY ? -1 : 0)),
  ...bessel('jn'),
  ...bessel('yn'),
  ...table('<math.h>', {
    lgamma_r: (c) => lgammaInto(c),
    lgammaf_r: (c) => {
      const x = c.f32(0);
      const { value, extra } = withInt('lgammaf_r', x);
      storeI32(c, c.ptr(0), extra, 'the sign');
      c.retF32(report(c, 'lgamma', [x], value));
    },
    remquo: (c) => remquo(c, 'double'),
    remquof: (c) => remquo(c, 'float'),
    nan: (c) => quietNaN(c, 'double'),
    nanf: (c) => quietNaN(c, 'float'),
  }),
];

function lgammaInto(c: HostContext): Answer {
  const x = c.f64(0);
  const { value, extra } = withInt('lgamma_r', x);
  storeI32(c, c.ptr(0), extra, 'the sign');
  c.retF64(report(c, 'lgamma', [x], value));
}

function remquo(c: HostContext, kind: Kind): Answer {
  const x = kind === 'double' ? c.f64(0) : c.f32(0);
  const y = kind === 'double' ? c.f64(1) : c.f32(1);
  const { value, extra } = withInt(kind === 'double' ? 'remquo' : 'remquof', x, y);
  // As glibc: three bits of the quotient, with its sign.
  const bits = Math.abs(extra) & 7;
  storeI32(c, c.ptr(0), extra < 0 ? -bits : bits, 'the quotient');
  give(c, report(c, 'remquo', [x, y], value), kind);
}

function quietNaN(c: HostContext, kind: Kind): Answer {
  c.cstring(c.ptr(0), 'the payload');
  give(c, Number.NaN, kind);
}
