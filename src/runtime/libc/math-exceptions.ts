/**
 * Exceptions of floating point that the functions of <math.h> raise (C17 F.10), told from arguments and result. Whether a
 * result is exact is known for those functions that can be exact for more than a few arguments.
 */
import * as exact from '../../base/float-exact.ts';
import type { HostContext } from '../../machine/host.ts';

/** Functions whose result is a number of the arguments' own bits, or is always exact. */
const EXACT = new Set(
  'fabs floor ceil trunc round roundeven nearbyint fmin fmax fminimum fmaximum copysign fmod remainder drem remquo logb significand __memscape_fraction __memscape_significand'.split(
    ' ',
  ),
);
/** Functions that raise nothing at all for any number. */
const QUIET = new Set(['fmin', 'fmax', 'copysign', 'fabs']);

/** An infinity for finite arguments that is no overflow (a pole). */
function isPole(name: string, args: readonly number[]): boolean {
  const [x = 0, y = 0] = args;
  switch (name) {
    case 'log':
    case 'log2':
    case 'log10':
    case 'logb':
    case 'y0':
    case 'y1':
    case 'yn':
    case 'tgamma':
      return x === 0;
    case 'log1p':
      return x === -1;
    case 'atanh':
      return Math.abs(x) === 1;
    case 'pow':
      return x === 0 && y < 0;
    case 'lgamma':
    case 'gamma':
      return x <= 0 && Number.isInteger(x);
    default:
      return false;
  }
}

/** Few enough bits that an exact result is no accident. */
const isPlain = (x: number): boolean => Number.isInteger(x * 2 ** 20) && Math.abs(x) < 2 ** 53;

function isExact(name: string, args: readonly number[], result: number): boolean {
  if (EXACT.has(name)) return true;
  const [x = 0] = args;
  if (result === 0 && x !== 0 && name !== 'log' && name !== 'fdim' && !name.startsWith('log')) {
    // What has vanished was not 0; acos, acosh and lgamma have zeros of their own.
    return x === 1 || (name === 'lgamma' && x === 2);
  }
  switch (name) {
    case 'exp2':
    case 'exp10':
    case 'pow10':
    case 'log2':
    case 'log10':
    case 'pow':
    case 'cbrt':
    case 'hypot':
    case 'tgamma':
    case 'fdim':
    case 'nextafter':
      return args.every(isPlain) && isPlain(result);
    case 'ldexp':
    case 'scalbn':
    case 'scalbln':
    case 'scalb':
      return Math.abs(result) >= 2 ** -1022;
    case 'rint':
      return result === x;
    case 'acosh':
    case 'acos':
    case 'log':
    case 'lgamma':
      return x === 1 || (name === 'lgamma' && x === 2);
    case 'cos':
    case 'cosh':
    case 'exp':
      return x === 0;
    default:
      return result === 0 && x === 0;
  }
}

export function raiseFor(c: HostContext, name: string, args: readonly number[], result: number, tiny: number): void {
  let flags = 0;
  if (Number.isNaN(result)) {
    if (!args.some(Number.isNaN)) flags = exact.INVALID;
  } else if (QUIET.has(name) || args.some((a) => !Number.isFinite(a))) flags = 0;
  else if (!Number.isFinite(result)) flags = isPole(name, args) ? exact.DIVIDE_BY_ZERO : exact.OVERFLOW | exact.INEXACT;
  else if (!isExact(name, args, result)) {
    flags = exact.INEXACT;
    if (Math.abs(result) < tiny) flags |= exact.UNDERFLOW;
  }
  if (flags !== 0) c.machine.registers.mxcsr |= flags;
}
