/** <stdlib.h> but for the heap (../heap) and what needs no host (c/): C17 7.22, POSIX. */
import { EINVAL, ERANGE } from '../../kernel/errors.ts';
import { O_CREAT, O_EXCL, O_RDWR } from '../../kernel/files.ts';
import { filesOf } from '../../kernel/process.ts';
import { enterHandler, fromThread, SA_RESETHAND, SIGABRT, signalsOf } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { roundingOf } from './fenv.ts';
import { fixedDigits, scientificDigits } from './format/decimal.ts';
import {
  DOUBLE_FORMAT,
  EXTENDED_FORMAT,
  extendedFrom,
  FLOAT_FORMAT,
  type FloatFormat,
  parseFloatUnits,
} from './format/parse-float.ts';
import { parseInteger, saturate } from './format/parse-integer.ts';
import { refusePart } from './refused.ts';
import { staticBuffer } from './static-text.ts';
import { freshName } from './stdio.ts';
import { storeBytes, storeI32, storeWord, textArgument, toUtf8, wideString } from './store.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

const role = 'the string';

type Units = (c: HostContext, address: number) => ArrayLike<number>;
const narrow: Units = (c, address) => c.cstring(address, role);
const wide: Units = (c, address) => wideString(c, address, role);

function integer(units: Units, unitSize: number, signed: boolean): Run {
  return (c) => {
    const address = c.ptr(0);
    const end = c.ptr(1);
    const base = c.i32(2);
    const text = units(c, address);
    if (base < 0 || base === 1 || base > 36) {
      c.errno = EINVAL;
      return c.retI64(0n);
    }
    const parsed = parseInteger(text, 0, base);
    const { value, overflow } = saturate(parsed, 64, signed);
    if (end !== 0) storeWord(c, end, address + parsed.end * unitSize, 'the end pointer');
    if (overflow) c.errno = ERANGE;
    return c.retI64(BigInt.asIntN(64, value));
  };
}

function floating(units: Units, unitSize: number, format: FloatFormat): Run {
  return (c) => {
    const address = c.ptr(0);
    const end = c.ptr(1);
    const parsed = parseFloatUnits(units(c, address), 0, format, roundingOf(c.machine));
    if (end !== 0) storeWord(c, end, address + parsed.end * unitSize, 'the end pointer');
    if (parsed.range) c.errno = ERANGE;
    if (format === FLOAT_FORMAT) c.retF32(parsed.value);
    else if (format === EXTENDED_FORMAT) c.retF80(extendedFrom(parsed));
    else c.retF64(parsed.value);
  };
}

/** atoi and its kin: strtol without an end, cut to size. */
const simple =
  (bits: 32 | 64): Run =>
  (c) => {
    const { value } = saturate(parseInteger(c.cstring(c.ptr(0), role), 0, 10), 64, true);
    if (bits === 32) c.retI32(Number(BigInt.asIntN(32, value)));
    else c.retI64(value);
  };

/** ecvt and fcvt: digits without a point, into a static buffer. */
function handOutDigits(c: HostContext, digits: string, point: number): Answer {
  const x = c.f64(0);
  storeI32(c, c.ptr(1), point, "the point's position");
  storeI32(c, c.ptr(2), x < 0 || Object.is(x, -0) ? 1 : 0, 'the sign');
  const buffer = staticBuffer(c.machine, 'ecvt', 64);
  storeBytes(c, buffer, toUtf8(`${digits}\0`), 'the digits');
  c.retPtr(buffer);
}

const makeFile =
  (suffixArgument: number, flagsArgument: number): Run =>
  (c) => {
    const address = c.ptr(0);
    const template = textArgument(c, address, 'the template');
    const suffix = suffixArgument < 0 ? 0 : c.i32(suffixArgument);
    const at = template.length - suffix - 6;
    if (suffix < 0 || at < 0 || template.slice(at, at + 6) !== 'XXXXXX') {
      c.errno = EINVAL;
      return c.retI32(-1);
    }
    const name = freshName(c, template.slice(0, at)) + template.slice(at + 6);
    c.write(address, name.length, 'the template');
    const flags = flagsArgument < 0 ? 0 : c.i32(flagsArgument);
    const fd = filesOf(c.machine).open(name, flags | O_RDWR | O_CREAT | O_EXCL, 0o600);
    if (fd < 0) {
      c.errno = -fd;
      return c.retI32(-1);
    }
    storeBytes(c, address, toUtf8(name), 'the template');
    return c.retI32(fd);
  };

const A64 = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const STDLIB = table('<stdlib.h>', {
  ...aliases(integer(narrow, 1, true), 'strtol', 'strtoll', 'strtol_l', 'strtoll_l', '__strtol_internal'),
  ...aliases(integer(narrow, 1, false), 'strtoul', 'strtoull', 'strtoul_l', 'strtoull_l'),
  ...aliases(floating(narrow, 1, DOUBLE_FORMAT), 'strtod', 'strtod_l'),
  ...aliases(floating(narrow, 1, EXTENDED_FORMAT), 'strtold', 'strtold_l'),
  ...aliases(floating(narrow, 1, FLOAT_FORMAT), 'strtof', 'strtof_l'),
  atoi: simple(32),
  ...aliases(simple(64), 'atol', 'atoll'),
  atof: (c) => c.retF64(parseFloatUnits(c.cstring(c.ptr(0), role), 0, DOUBLE_FORMAT, roundingOf(c.machine)).value),
  abort: (c) => {
    // SIGABRT is unblocked first. If its handler returns it returns into abort again, which then kills.
    const m = c.machine;
    const s = signalsOf(m);
    s.mask &= ~(1n << BigInt(SIGABRT - 1));
    const d = s.of(SIGABRT);
    const self = m.image.symbol('abort')?.address;
    if (d.handler > 1 && self !== undefined) {
      s.dispositions.set(SIGABRT, { ...d, flags: d.flags | SA_RESETHAND });
      const handler = enterHandler(m, SIGABRT, self, fromThread);
      if (handler !== undefined) return c.jump(handler);
    }
    c.kill(SIGABRT);
  },
  // What exit was given is looked at before it runs anything.
  __memscape_exit: (c) => {
    c.i32(0);
  },
  ...aliases((c) => c.exit(c.i32(0) & 0xff), '_exit', '_Exit'),
  system: (c) => {
    // A null pointer asks whether there is a shell.
    if (c.ptr(0) === 0) return c.retI32(0);
    return refusePart(c, 'system');
  },
  ecvt: (c) => {
    const n = Math.max(0, Math.min(c.i32(0), 17));
    const { digits, exponent } = scientificDigits(c.f64(0), Math.max(0, n - 1));
    handOutDigits(c, digits.slice(0, n), c.f64(0) === 0 ? 1 : exponent + 1);
  },
  fcvt: (c) => {
    const text = fixedDigits(c.f64(0), Math.max(0, Math.min(c.i32(0), 17)));
    const point = text.indexOf('.') < 0 ? text.length : text.indexOf('.');
    handOutDigits(c, text.replace('.', ''), point);
  },
  mkstemp: makeFile(-1, -1),
  mkostemp: makeFile(-1, 1),
  mkstemps: makeFile(1, -1),
  mkostemps: makeFile(1, 2),
  /** Empties the template when there is no name to be had. */
  mktemp: (c) => {
    const address = c.ptr(0);
    const template = textArgument(c, address, 'the template');
    if (template.endsWith('XXXXXX'))
      storeBytes(c, address, toUtf8(freshName(c, template.slice(0, -6))), 'the template');
    else {
      c.errno = EINVAL;
      storeBytes(c, address, Uint8Array.of(0), 'the template');
    }
    return c.retPtr(address);
  },
  mkdtemp: (c) => {
    const address = c.ptr(0);
    const template = textArgument(c, address, 'the template');
    if (!template.endsWith('XXXXXX')) {
      c.errno = EINVAL;
      return c.retPtr(0);
    }
    const name = freshName(c, template.slice(0, -6));
    c.write(address, name.length, 'the template');
    const result = filesOf(c.machine).system.mkdir(name, 0o700);
    if (result < 0) {
      c.errno = -result;
      return c.retPtr(0);
    }
    storeBytes(c, address, toUtf8(name), 'the template');
    return c.retPtr(address);
  },
  getloadavg: (c) => c.retI32(-1),
  a64l: (c) => {
    let value = 0n;
    const text = c.cstring(c.ptr(0), role, 6);
    for (const [i, byte] of text.entries()) {
      const digit = A64.indexOf(String.fromCharCode(byte));
      if (digit < 0) break;
      value |= BigInt(digit) << BigInt(6 * i);
    }
    c.retI64(BigInt.asIntN(32, value));
  },
});

/** <inttypes.h> */
export const INTTYPES = table('<inttypes.h>', {
  strtoimax: integer(narrow, 1, true),
  strtoumax: integer(narrow, 1, false),
  wcstoimax: integer(wide, 4, true),
  wcstoumax: integer(wide, 4, false),
});

/** Numbers of <wchar.h>. */
export const WIDE_NUMBERS = table('<wchar.h>', {
  ...aliases(integer(wide, 4, true), 'wcstol', 'wcstoll', 'wcstol_l', 'wcstoll_l'),
  ...aliases(integer(wide, 4, false), 'wcstoul', 'wcstoull', 'wcstoul_l', 'wcstoull_l'),
  ...aliases(floating(wide, 4, DOUBLE_FORMAT), 'wcstod', 'wcstod_l'),
  ...aliases(floating(wide, 4, EXTENDED_FORMAT), 'wcstold'),
  wcstof: floating(wide, 4, FLOAT_FORMAT),
});
