/**
 * <string.h> and <strings.h> over simulated memory (C17 7.24, POSIX, glibc's extensions). Copying moves the bytes' shadow
 * along, so undefined bytes may be copied; only what decides an answer has to be defined.
 */
import { ERRORS, errorText } from '../../kernel/errors.ts';
import { signalName, signalText } from '../../kernel/signal-names.ts';
import type { HostContext } from '../../machine/host.ts';
import { checkOverlap } from './complain.ts';
import { sizeArgument } from './sizes.ts';
import { staticText } from './static-text.ts';
import { toUtf8 } from './store.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

const copyInto = (to: Uint8Array, from: Uint8Array): Answer => to.set(from);

function copy(name: string, overlapAllowed: boolean, result: (to: number, n: number) => number): Run {
  return (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const n = sizeArgument(c, 2, name);
    if (n > 0) {
      const source = c.read(from, n, 'the source', true);
      const destination = c.write(to, n, 'the destination');
      if (!overlapAllowed && to !== from) {
        checkOverlap(c, name, to, n, from, n, 'Use memmove, which allows overlap.');
      }
      copyInto(destination, source);
      c.wrote(to, n, from);
    }
    c.retPtr(result(to, n));
  };
}

const fill: Run = (c) => {
  const to = c.ptr(0);
  const n = sizeArgument(c, 2, 'memset');
  if (n > 0) {
    c.write(to, n, 'the destination').fill(c.i32(1));
    c.wrote(to, n);
  }
  c.retPtr(to);
};

const clear: Run = (c) => {
  const to = c.ptr(0);
  const n = sizeArgument(c, 1, 'bzero');
  if (n > 0) {
    c.write(to, n, 'the destination').fill(0);
    c.wrote(to, n);
  }
  c.retVoid();
};

/** Index of the first difference, or n. */
function firstDifference(a: Uint8Array, b: Uint8Array, n: number): number {
  let i = 0;
  while (i < n && a[i] === b[i]) i++;
  return i;
}

const compareMemory: Run = (c) => {
  const n = sizeArgument(c, 2, 'memcmp');
  const a = c.ptr(0);
  const b = c.ptr(1);
  if (n === 0) return c.retI32(0);
  const x = c.read(a, n, 'the first argument', true);
  const y = c.read(b, n, 'the second argument', true);
  const i = firstDifference(x, y, n);
  // Only the bytes up to the first difference decide the answer.
  const decided = Math.min(i + 1, n);
  c.read(a, decided, 'the first argument');
  c.read(b, decided, 'the second argument');
  return c.retI32(i === n ? 0 : x[i]! - y[i]!);
};

function find(c: HostContext, last: boolean): Answer {
  const address = c.ptr(0);
  const n = c.size(2);
  if (n === 0) return c.retPtr(0);
  const byte = c.i32(1) & 0xff;
  if (last) {
    const i = c.read(address, n, 'the memory').lastIndexOf(byte);
    return c.retPtr(i < 0 ? 0 : address + i);
  }
  // C17 7.24.5.1: it behaves as if it read in order and stopped at the match, so nothing behind it need exist.
  const i = indexOfByte(c, address, n, byte);
  c.read(address, i < 0 ? n : i + 1, 'the memory');
  return c.retPtr(i < 0 ? 0 : address + i);
}

/** Unchecked search in what is mapped, in growing pieces, so that it never looks far behind the match. */
function indexOfByte(c: HostContext, address: number, n: number, byte: number): number {
  const memory = c.machine.memory;
  const offset = memory.offset(address);
  if (offset < 0) return -1;
  for (let at = 0, piece = 256; at < n; at += piece, piece = Math.min(piece * 2, 0x10000)) {
    if (!memory.mapped(address + at, 1)) return -1;
    const i = memory.bytes.subarray(offset + at, offset + at + Math.min(piece, n - at)).indexOf(byte);
    if (i >= 0) return memory.mapped(address, at + i + 1) ? at + i : -1;
  }
  return -1;
}

const text = (c: HostContext, i: number): Uint8Array => c.cstring(c.ptr(i), ordinal(i));
const ordinal = (i: number): string => (i === 0 ? 'the first string' : i === 1 ? 'the second string' : 'the string');

const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
const same = (c: number): number => c;

/** Compares as strcmp does: reads both only up to the first difference, the NUL, or the limit. */
function compareStrings(c: HostContext, map: (byte: number) => number, limit: number): Answer {
  const a = c.ptr(0);
  const b = c.ptr(1);
  const memory = c.machine.memory;
  const x = memory.offset(a);
  const y = memory.offset(b);
  let n = 0;
  let result = 0;
  if (limit === 0) return c.retI32(0);
  if (x >= 0 && y >= 0) {
    const bytes = memory.bytes;
    const end = Math.min(limit, bytes.length - Math.max(x, y));
    while (n < end) {
      const p = map(bytes[x + n]!);
      const q = map(bytes[y + n]!);
      n++;
      if (p !== q || p === 0) {
        result = p - q;
        break;
      }
    }
  } else n = 1;
  c.read(a, n, 'the first string');
  c.read(b, n, 'the second string');
  return c.retI32(result);
}

const copyString =
  (name: string, end: boolean): Run =>
  (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const source = c.cstring(from, 'the source');
    const n = source.length + 1;
    const destination = c.write(to, n, 'the destination');
    checkOverlap(c, name, to, n, from, n, 'Use memmove with the length, which allows overlap.');
    copyInto(destination, source);
    destination[n - 1] = 0;
    c.wrote(to, n);
    c.retPtr(end ? to + n - 1 : to);
  };

const copyLimited =
  (name: string, end: boolean): Run =>
  (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const n = sizeArgument(c, 2, name);
    if (n === 0) return c.retPtr(to);
    const source = c.cstring(from, 'the source', n);
    const destination = c.write(to, n, 'the destination');
    checkOverlap(c, name, to, n, from, Math.min(source.length + 1, n), 'Use memmove, which allows overlap.');
    copyInto(destination, source);
    destination.fill(0, source.length);
    c.wrote(to, n);
    return c.retPtr(end ? to + source.length : to);
  };

const append =
  (name: string, limited: boolean): Run =>
  (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const source = limited ? c.cstring(from, 'the source', sizeArgument(c, 2, name)) : c.cstring(from, 'the source');
    const old = c.cstring(to, 'the destination').length;
    const n = source.length + 1;
    const destination = c.write(to + old, n, 'the destination');
    checkOverlap(c, name, to, old + n, from, n, 'Copy the source aside first.');
    copyInto(destination, source);
    destination[n - 1] = 0;
    c.wrote(to + old, n);
    c.retPtr(to);
  };

/** BSD's: `size` is that of the whole destination. */
const copySized =
  (name: string, appends: boolean): Run =>
  (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const n = sizeArgument(c, 2, name);
    const source = c.cstring(from, 'the source');
    const old = appends ? c.cstring(to, 'the destination', n).length : 0;
    if (n > old) {
      const count = Math.min(source.length, n - old - 1);
      const destination = c.write(to + old, count + 1, 'the destination');
      checkOverlap(c, name, to + old, count + 1, from, count + 1, 'Use memmove, which allows overlap.');
      copyInto(destination, source.subarray(0, count));
      destination[count] = 0;
      c.wrote(to + old, count + 1);
    }
    c.retI64(BigInt(old + source.length));
  };

/** First (or last) position of a byte in a string; NUL counts as part of it. */
const findInString =
  (last: boolean, otherwise: (address: number, length: number) => number): Run =>
  (c) => {
    const address = c.ptr(0);
    const byte = c.i32(1) & 0xff;
    if (!last && byte !== 0) {
      // It need not be terminated behind the match.
      const nul = indexOfByte(c, address, Number.POSITIVE_INFINITY, 0);
      const at = indexOfByte(c, address, nul < 0 ? Number.POSITIVE_INFINITY : nul, byte);
      if (at >= 0) {
        c.read(address, at + 1, 'the string');
        return c.retPtr(address + at);
      }
      return c.retPtr(otherwise(address, c.cstring(address, 'the string').length));
    }
    const s = c.cstring(address, 'the string');
    if (byte === 0) return c.retPtr(address + s.length);
    const i = s.lastIndexOf(byte);
    return c.retPtr(i < 0 ? otherwise(address, s.length) : address + i);
  };

/** Index of `needle` in `hay` under a mapping of bytes, -1 when there is none. */
export function indexOfUnits(
  hay: ArrayLike<number>,
  needle: ArrayLike<number>,
  map: (unit: number) => number = same,
): number {
  const m = needle.length;
  if (m === 0) return 0;
  // Knuth, Morris and Pratt: no input takes quadratic time.
  const failure = new Int32Array(m);
  for (let i = 1, k = 0; i < m; i++) {
    while (k > 0 && map(needle[i]!) !== map(needle[k]!)) k = failure[k - 1]!;
    if (map(needle[i]!) === map(needle[k]!)) k++;
    failure[i] = k;
  }
  for (let i = 0, k = 0; i < hay.length; i++) {
    const unit = map(hay[i]!);
    while (k > 0 && unit !== map(needle[k]!)) k = failure[k - 1]!;
    if (unit === map(needle[k]!)) k++;
    if (k === m) return i - m + 1;
  }
  return -1;
}

const search =
  (map: (byte: number) => number): Run =>
  (c) => {
    const i = indexOfUnits(c.cstring(c.ptr(0), 'the string'), c.cstring(c.ptr(1), 'the string searched for'), map);
    c.retPtr(i < 0 ? 0 : c.ptr(0) + i);
  };

/** Length of the prefix whose bytes are all (not) in a set. */
const span =
  (wanted: boolean): Run =>
  (c) => {
    const s = text(c, 0);
    const set = new Set(text(c, 1));
    let i = 0;
    while (i < s.length && set.has(s[i]!) === wanted) i++;
    c.retI64(BigInt(i));
  };

/** strverscmp: runs of digits compare as numbers, those with leading zeros as fractions. */
export function compareVersions(a: Uint8Array, b: Uint8Array): number {
  const digit = (x: number | undefined): boolean => x !== undefined && x >= 48 && x <= 57;
  let i = 0;
  let start = 0;
  let zeros = true;
  for (; a[i] === b[i]; i++) {
    const x = a[i];
    if (x === undefined) return 0;
    if (!digit(x)) {
      start = i + 1;
      zeros = true;
    } else if (x !== 48) zeros = false;
  }
  const inDigits = (x: number | undefined): number => (x ?? 0) - 49;
  if (inDigits(a[start]) >>> 0 < 9 && inDigits(b[start]) >>> 0 < 9) {
    let j = i;
    for (; digit(a[j]); j++) if (!digit(b[j])) return 1;
    if (digit(b[j])) return -1;
  } else if (zeros && start < i && (digit(a[i]) || digit(b[i]))) {
    return (((a[i] ?? 0) - 48) & 0xff) - (((b[i] ?? 0) - 48) & 0xff);
  }
  return (a[i] ?? 0) - (b[i] ?? 0);
}

const transform: Run = (c) => {
  // In the C locale a string is its own key.
  const s = c.cstring(c.ptr(1), 'the source');
  const n = c.size(2);
  if (n > 0) {
    const count = Math.min(n, s.length + 1);
    const to = c.write(c.ptr(0), count, 'the destination');
    copyInto(to, s.subarray(0, count));
    if (s.length < count) to[s.length] = 0;
    c.wrote(c.ptr(0), count);
  }
  c.retI64(BigInt(s.length));
};

const findSet =
  (bits: number) =>
  (c: HostContext): Answer => {
    const v = BigInt.asUintN(bits, c.u64(0));
    let n = 0;
    if (v !== 0n) for (n = 1; ((v >> BigInt(n - 1)) & 1n) === 0n; n++);
    c.retI32(n);
  };

const length: Run = (c) => c.retI64(BigInt(c.cstring(c.ptr(0), 'the string').length));

export const STRING = table('<string.h>', {
  memcpy: copy('memcpy', false, (to) => to),
  memmove: copy('memmove', true, (to) => to),
  ...aliases(
    copy('mempcpy', false, (to, n) => to + n),
    'mempcpy',
    '__mempcpy',
  ),
  memset: fill,
  memcmp: compareMemory,
  memchr: (c) => find(c, false),
  memrchr: (c) => find(c, true),
  rawmemchr: (c) => {
    const i = indexOfByte(c, c.ptr(0), Number.POSITIVE_INFINITY, c.i32(1) & 0xff);
    c.read(c.ptr(0), Math.max(i, 0) + 1, 'the memory');
    c.retPtr(c.ptr(0) + i);
  },
  memccpy: (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const n = sizeArgument(c, 3, 'memccpy');
    const at = indexOfByte(c, from, n, c.i32(2) & 0xff);
    const count = at < 0 ? n : at + 1;
    if (count > 0) {
      const source = c.read(from, count, 'the source', at < 0);
      const destination = c.write(to, count, 'the destination');
      checkOverlap(c, 'memccpy', to, count, from, count, 'Use memmove, which allows overlap.');
      copyInto(destination, source);
      c.wrote(to, count, from);
    }
    c.retPtr(at < 0 ? 0 : to + count);
  },
  memmem: (c) => {
    const n = c.size(1);
    const m = c.size(3);
    if (m === 0) return c.retPtr(c.ptr(0));
    if (n < m) return c.retPtr(0);
    const i = indexOfUnits(c.read(c.ptr(0), n, 'the memory'), c.read(c.ptr(2), m, 'the bytes searched for'));
    return c.retPtr(i < 0 ? 0 : c.ptr(0) + i);
  },
  strlen: length,
  strnlen: (c) => c.retI64(BigInt(c.size(1) === 0 ? 0 : c.cstring(c.ptr(0), 'the string', c.size(1)).length)),
  strcpy: copyString('strcpy', false),
  ...aliases(copyString('stpcpy', true), 'stpcpy', '__stpcpy'),
  strncpy: copyLimited('strncpy', false),
  ...aliases(copyLimited('stpncpy', true), 'stpncpy', '__stpncpy'),
  strcat: append('strcat', false),
  strncat: append('strncat', true),
  strlcpy: copySized('strlcpy', false),
  strlcat: copySized('strlcat', true),
  ...aliases((c) => compareStrings(c, same, Number.POSITIVE_INFINITY), 'strcmp', 'strcoll', 'strcoll_l'),
  strncmp: (c) => compareStrings(c, same, c.size(2)),
  ...aliases(transform, 'strxfrm', 'strxfrm_l'),
  ...aliases(
    findInString(false, () => 0),
    'strchr',
    'index',
  ),
  ...aliases(
    findInString(true, () => 0),
    'strrchr',
    'rindex',
  ),
  strchrnul: findInString(false, (address, n) => address + n),
  strstr: search(same),
  strcasestr: search(lower),
  strspn: span(true),
  strcspn: span(false),
  strpbrk: (c) => {
    const s = text(c, 0);
    const set = new Set(text(c, 1));
    const i = s.findIndex((b) => set.has(b));
    c.retPtr(i < 0 ? 0 : c.ptr(0) + i);
  },
  strverscmp: (c) => c.retI32(compareVersions(text(c, 0), text(c, 1))),
  ...aliases((c) => c.retPtr(staticText(c, `error ${c.i32(0)}`, errorText(c.i32(0)))), 'strerror', 'strerror_l'),
  ...aliases(
    (c) => {
      const message = toUtf8(errorText(c.i32(0)));
      const n = c.size(2);
      if (n > 0) {
        const count = Math.min(message.length + 1, n);
        const to = c.write(c.ptr(1), count, 'the destination');
        to.set(message.subarray(0, count));
        to[count - 1] = 0;
        c.wrote(c.ptr(1), count);
      }
      c.retI32(n > message.length ? 0 : 34);
    },
    'strerror_r',
    '__xpg_strerror_r',
  ),
  strsignal: (c) => c.retPtr(staticText(c, `signal ${c.i32(0)}`, signalText(c.i32(0)))),
  strerrordesc_np: (c) => c.retPtr(staticText(c, `error ${c.i32(0)}`, errorText(c.i32(0)))),
  strerrorname_np: (c) => {
    const row = ERRORS.find(([number]) => number === c.i32(0));
    c.retPtr(c.i32(0) === 0 ? staticText(c, 'error 0 name', '0') : row ? staticText(c, `error ${row[1]}`, row[1]) : 0);
  },
  sigdescr_np: (c) => c.retPtr(staticText(c, `signal ${c.i32(0)}`, signalText(c.i32(0)))),
  sigabbrev_np: (c) => {
    const name = signalName(c.i32(0)).replace(/^SIG/, '');
    c.retPtr(name.startsWith('signal') ? 0 : staticText(c, `signal name ${name}`, name));
  },
  swab: (c) => {
    const n = Math.max(0, Number(c.i64(2))) & ~1;
    if (n > 0) {
      const source = c.read(c.ptr(0), n, 'the source').slice();
      const to = c.write(c.ptr(1), n, 'the destination');
      for (let i = 0; i < n; i++) to[i] = source[i ^ 1]!;
      c.wrote(c.ptr(1), n);
    }
    c.retVoid();
  },
});

export const STRINGS = table('<strings.h>', {
  bcmp: compareMemory,
  bcopy: (c) => {
    const n = sizeArgument(c, 2, 'bcopy');
    if (n > 0) {
      const source = c.read(c.ptr(0), n, 'the source', true);
      copyInto(c.write(c.ptr(1), n, 'the destination'), source);
      c.wrote(c.ptr(1), n, c.ptr(0));
    }
    c.retVoid();
  },
  bzero: clear,
  explicit_bzero: clear,
  ...aliases((c) => compareStrings(c, lower, Number.POSITIVE_INFINITY), 'strcasecmp', 'strcasecmp_l'),
  ...aliases((c) => compareStrings(c, lower, c.size(2)), 'strncasecmp', 'strncasecmp_l'),
  ffs: findSet(32),
  ffsl: findSet(64),
  ffsll: findSet(64),
});
