/** Strings of wide characters and multibyte conversion: <wchar.h>, <wctype.h>, <uchar.h>, and their parts of <stdlib.h>. */
import { EILSEQ } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { checkOverlap } from './complain.ts';
import { decodeMultibyte, encodeWide } from './format/multibyte.ts';
import { encodingOf } from './locale-state.ts';
import { encodeAll, standardVariable, streamEncoding } from './output.ts';
import { sizeArgument, tellNegativeCount } from './sizes.ts';
import { staticBuffer } from './static-text.ts';
import { storeBytes, storeWord, wideString, wideUnits } from './store.ts';
import { EOF, peek, put, type Stream, streamAt, take, unget } from './streams.ts';
import { indexOfUnits } from './string.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

const text = (c: HostContext, i: number, max?: number): Uint32Array =>
  wideString(c, c.ptr(i), i === 0 ? 'the first string' : 'the second string', max);

const bytesOf = (units: ArrayLike<number>): Uint8Array => new Uint8Array(Uint32Array.from(units).buffer);

function storeUnits(c: HostContext, address: number, units: ArrayLike<number>, role = 'the destination'): Answer {
  storeBytes(c, address, bytesOf(units), role);
}

const signed = (n: number): number => n | 0;

function compare(a: ArrayLike<number>, b: ArrayLike<number>, limit: number, map: (u: number) => number): number {
  for (let i = 0; i < limit; i++) {
    const x = signed(map(a[i] ?? 0));
    const y = signed(map(b[i] ?? 0));
    if (x !== y) return x < y ? -1 : 1;
    if (x === 0) return 0;
  }
  return 0;
}
const same = (u: number): number => u;
export function wideLower(u: number): number {
  if (u < 0x80) return u >= 65 && u <= 90 ? u + 32 : u;
  if (u > 0x10ffff) return u;
  const s = String.fromCodePoint(u).toLowerCase();
  const code = s.codePointAt(0)!;
  return s.length === String.fromCodePoint(code).length ? code : u;
}
export function wideUpper(u: number): number {
  if (u < 0x80) return u >= 97 && u <= 122 ? u - 32 : u;
  if (u > 0x10ffff) return u;
  const s = String.fromCodePoint(u).toUpperCase();
  const code = s.codePointAt(0)!;
  return s.length === String.fromCodePoint(code).length ? code : u;
}

const copyString =
  (name: string, end: boolean): Run =>
  (c) => {
    const s = wideString(c, c.ptr(1), 'the source');
    checkOverlap(
      c,
      name,
      c.ptr(0),
      s.length * 4 + 4,
      c.ptr(1),
      s.length * 4 + 4,
      'Use wmemmove, which allows overlap.',
    );
    storeUnits(c, c.ptr(0), [...s, 0]);
    c.retPtr(end ? c.ptr(0) + s.length * 4 : c.ptr(0));
  };

const copyLimited =
  (name: string, end: boolean): Run =>
  (c) => {
    const n = sizeArgument(c, 2, name, 4);
    const s = wideString(c, c.ptr(1), 'the source', n);
    if (n > 0) {
      const destination = c.write(c.ptr(0), n * 4, 'the destination');
      checkOverlap(
        c,
        name,
        c.ptr(0),
        n * 4,
        c.ptr(1),
        Math.min(s.length + 1, n) * 4,
        'Use wmemmove, which allows overlap.',
      );
      const source = bytesOf(s);
      destination.set(source);
      destination.fill(0, source.length);
      c.wrote(c.ptr(0), n * 4);
    }
    c.retPtr(end ? c.ptr(0) + s.length * 4 : c.ptr(0));
  };

const append =
  (limited: boolean): Run =>
  (c) => {
    const old = wideString(c, c.ptr(0), 'the destination').length;
    const s = wideString(c, c.ptr(1), 'the source', limited ? c.size(2) : undefined);
    const name = limited ? 'wcsncat' : 'wcscat';
    const n = (s.length + 1) * 4;
    const to = c.ptr(0);
    const units = [...s, 0];
    c.write(to + old * 4, n, 'the destination');
    checkOverlap(c, name, to, old * 4 + n, c.ptr(1), n, 'Copy the source aside first.');
    storeUnits(c, to + old * 4, units);
    c.retPtr(to);
  };

const find =
  (last: boolean): Run =>
  (c) => {
    const s = text(c, 0);
    const unit = c.u32(1);
    const i = unit === 0 ? s.length : last ? s.lastIndexOf(unit) : s.indexOf(unit);
    c.retPtr(i < 0 ? 0 : c.ptr(0) + i * 4);
  };

const span =
  (wanted: boolean): Run =>
  (c) => {
    const set = new Set(text(c, 1));
    const s = text(c, 0);
    let i = 0;
    while (i < s.length && set.has(s[i]!) === wanted) i++;
    c.retI64(BigInt(i));
  };

const moveUnits =
  (name: string, end: boolean, overlapAllowed: boolean): Run =>
  (c) => {
    const to = c.ptr(0);
    const from = c.ptr(1);
    const n = sizeArgument(c, 2, name, 4) * 4;
    if (n > 0) {
      const source = c.read(from, n, 'the source', true);
      const destination = c.write(to, n, 'the destination');
      if (!overlapAllowed && to !== from) checkOverlap(c, name, to, n, from, n, 'Use wmemmove, which allows overlap.');
      destination.set(source);
      c.wrote(to, n, from);
    }
    c.retPtr(end ? to + n : to);
  };

// ---- multibyte characters

const INVALID = -1n;
const INCOMPLETE = -2n;
const SECOND_HALF = -3n;
/** First byte of a state that holds half a surrogate pair; no UTF-8 begins with it. */
const SURROGATE = 0xff;

/** mbstate_t: up to three bytes of a character that is not complete: bytes at +0…+2, their count at +3. */
function pending(c: HostContext, state: number): number[] {
  const s = c.read(state, 8, 'the conversion state', true);
  const n = Math.min(s[3]!, 3);
  return [...s.subarray(0, n)];
}
function setPending(c: HostContext, state: number, bytes: readonly number[]): Answer {
  const s = new Uint8Array(8);
  s.set(bytes.slice(0, 3));
  s[3] = bytes.length;
  storeBytes(c, state, s, 'the conversion state');
}
const ownState = (c: HostContext, name: string): number => staticBuffer(c.machine, `mbstate ${name}`, 8);

/** mbrtowc. `state` 0: the function's own. */
function toWide(c: HostContext, to: number, from: number, n: number, state: number, unit: 2 | 4): Answer {
  if (from === 0) {
    setPending(c, state, []);
    return c.retI64(0n);
  }
  const held = pending(c, state);
  if (unit === 2 && held[0] === SURROGATE) {
    storeBytes(c, to, Uint8Array.of(held[2]!, held[1]!), 'the wide character');
    setPending(c, state, []);
    return c.retI64(SECOND_HALF);
  }
  const own: number[] = [];
  const encoding = encodingOf(c.machine);
  while (own.length < Math.min(n, 4)) {
    own.push(c.read(from + own.length, 1, 'the multibyte character')[0]!);
    const all = [...held, ...own];
    const decoded = decodeMultibyte(all, 0, all.length, encoding);
    if (decoded === 'incomplete') continue;
    if (decoded === 'invalid') {
      c.errno = EILSEQ;
      return c.retI64(INVALID);
    }
    const value = new Uint8Array(unit);
    const view = new DataView(value.buffer);
    const pair = unit === 2 && decoded.code > 0xffff;
    if (unit === 4) view.setUint32(0, decoded.code, true);
    else view.setUint16(0, pair ? 0xd7c0 + (decoded.code >> 10) : decoded.code, true);
    if (to !== 0) storeBytes(c, to, value, 'the wide character');
    const low = 0xdc00 | (decoded.code & 0x3ff);
    setPending(c, state, pair ? [SURROGATE, low >> 8, low & 0xff] : []);
    return c.retI64(BigInt(decoded.code === 0 ? 0 : own.length));
  }
  setPending(c, state, [...held, ...own]);
  return c.retI64(INCOMPLETE);
}

const mbrtowc: Run = (c) => toWide(c, c.ptr(0), c.ptr(1), c.size(2), c.ptr(3) || ownState(c, 'mbrtowc'), 4);

const mbtowc: Run = (c) => {
  const from = c.ptr(1);
  if (from === 0) return c.retI32(0);
  const n = c.size(2);
  const bytes: number[] = [];
  while (bytes.length < Math.min(n, 4)) {
    bytes.push(c.read(from + bytes.length, 1, 'the multibyte character')[0]!);
    const decoded = decodeMultibyte(bytes, 0, bytes.length, encodingOf(c.machine));
    if (decoded === 'incomplete') continue;
    if (decoded === 'invalid') break;
    if (c.ptr(0) !== 0) storeUnits(c, c.ptr(0), [decoded.code], 'the wide character');
    return c.retI32(decoded.code === 0 ? 0 : decoded.length);
  }
  c.errno = EILSEQ;
  return c.retI32(-1);
};

const mblen: Run = (c) => {
  const from = c.ptr(0);
  if (from === 0) return c.retI32(0);
  const n = c.size(1);
  const bytes: number[] = [];
  while (bytes.length < Math.min(n, 4)) {
    bytes.push(c.read(from + bytes.length, 1, 'the multibyte character')[0]!);
    const decoded = decodeMultibyte(bytes, 0, bytes.length, encodingOf(c.machine));
    if (decoded === 'invalid') break;
    if (decoded !== 'incomplete') return c.retI32(decoded.code === 0 ? 0 : decoded.length);
  }
  return c.retI32(-1);
};

const fromWideCharacter =
  (restartable: boolean): Run =>
  (c) => {
    const ret = (n: bigint): Answer => (restartable ? c.retI64(n) : c.retI32(Number(n)));
    const to = c.ptr(0);
    if (to === 0) return ret(restartable ? 1n : 0n);
    const bytes = encodeWide(c.u32(1), encodingOf(c.machine));
    if (!bytes) {
      c.errno = EILSEQ;
      return ret(-1n);
    }
    storeBytes(c, to, Uint8Array.from(bytes), 'the multibyte character');
    return ret(BigInt(bytes.length));
  };

/** c16rtomb: the first half of a surrogate pair writes nothing and waits in the state. */
const fromCodeUnit: Run = (c) => {
  const to = c.ptr(0);
  const state = c.ptr(2) || ownState(c, 'c16rtomb');
  const [marker, high = 0, low = 0] = pending(c, state);
  const unit = c.u32(1) & 0xffff;
  if (to === 0) {
    setPending(c, state, []);
    return c.retI64(1n);
  }
  const first = marker === SURROGATE ? (high << 8) | low : undefined;
  if (first === undefined && unit >= 0xd800 && unit < 0xdc00) {
    setPending(c, state, [SURROGATE, unit >> 8, unit & 0xff]);
    return c.retI64(0n);
  }
  const paired = first !== undefined && unit >= 0xdc00 && unit < 0xe000;
  const code = paired ? ((first - 0xd7c0) << 10) | (unit & 0x3ff) : unit;
  const isHalf = !paired && unit >= 0xd800 && unit < 0xe000;
  const bytes =
    first !== undefined && !paired ? undefined : isHalf ? undefined : encodeWide(code, encodingOf(c.machine));
  if (!bytes) {
    c.errno = EILSEQ;
    return c.retI64(INVALID);
  }
  setPending(c, state, []);
  storeBytes(c, to, Uint8Array.from(bytes), 'the multibyte character');
  return c.retI64(BigInt(bytes.length));
};

/** mbstowcs and mbsrtowcs. `source`: address of the string; `indirect`: where its pointer is kept, or 0. */
function stringToWide(c: HostContext, to: number, source: number, indirect: number, n: number, most: number): Answer {
  const bytes = c.cstring(source, 'the multibyte string', Number.isFinite(most) ? most : undefined);
  const units: number[] = [];
  let at = 0;
  const limit = to === 0 ? Number.POSITIVE_INFINITY : n;
  let ended = false;
  while (units.length < limit && at < most) {
    if (at === bytes.length) {
      ended = true;
      break;
    }
    const decoded = decodeMultibyte(bytes, at, bytes.length, encodingOf(c.machine));
    if (typeof decoded === 'string') {
      // What came before it has been converted (C17 7.29.6.4.1).
      if (to !== 0) storeUnits(c, to, units);
      if (to !== 0 && indirect !== 0) storeWord(c, indirect, source + at, "the string's pointer");
      c.errno = EILSEQ;
      return c.retI64(INVALID);
    }
    units.push(decoded.code);
    at += decoded.length;
  }
  if (to !== 0) {
    storeUnits(c, to, ended ? [...units, 0] : units);
    if (indirect !== 0) storeWord(c, indirect, ended ? 0 : source + at, "the string's pointer");
  }
  return c.retI64(BigInt(units.length));
}

function stringFromWide(c: HostContext, to: number, source: number, indirect: number, n: number, most: number): Answer {
  const units = wideString(c, source, 'the wide string', most);
  const bytes: number[] = [];
  const limit = to === 0 ? Number.POSITIVE_INFINITY : n;
  let at = 0;
  for (; at < units.length; at++) {
    const encoded = encodeWide(units[at]!, encodingOf(c.machine));
    if (!encoded) {
      if (to !== 0) storeBytes(c, to, Uint8Array.from(bytes), 'the destination');
      if (to !== 0 && indirect !== 0) storeWord(c, indirect, source + at * 4, "the string's pointer");
      c.errno = EILSEQ;
      return c.retI64(INVALID);
    }
    if (bytes.length + encoded.length > limit) break;
    bytes.push(...encoded);
  }
  const ended = at === units.length && at < most && bytes.length < limit;
  if (to !== 0) {
    storeBytes(c, to, Uint8Array.from(ended ? [...bytes, 0] : bytes), 'the destination');
    if (indirect !== 0) storeWord(c, indirect, ended ? 0 : source + at * 4, "the string's pointer");
  }
  return c.retI64(BigInt(bytes.length));
}

function pointerAt(c: HostContext, i: number): number {
  const b = c.read(c.ptr(i), 8, "the string's pointer");
  return Number(new DataView(b.buffer, b.byteOffset, 8).getBigUint64(0, true));
}

// ---- streams

function wideStream(s: Stream | undefined): Stream | undefined {
  if (!s || s.orientation < 0) return undefined;
  s.orientation = 1;
  return s;
}

function getWide(c: HostContext, s: Stream): number {
  const bytes: number[] = [];
  for (;;) {
    const byte = peek(c, s, bytes.length);
    if (byte === EOF) return EOF;
    bytes.push(byte);
    const decoded = decodeMultibyte(bytes, 0, bytes.length, encodingOf(c.machine));
    if (decoded === 'incomplete') continue;
    if (decoded === 'invalid') {
      c.errno = EILSEQ;
      s.error = true;
      return EOF;
    }
    take(s, decoded.length);
    return decoded.code;
  }
}

function putWide(c: HostContext, s: Stream | undefined, unit: number): Answer {
  const bytes = encodeWide(unit, streamEncoding(c, s));
  if (!s || !bytes) {
    if (s) {
      c.errno = EILSEQ;
      s.error = true;
    }
    return c.retI32(EOF);
  }
  return c.retI32(put(c, s, Uint8Array.from(bytes)) === bytes.length ? signed(unit) : EOF);
}

const fgetwc: Run = (c) => {
  const s = wideStream(streamAt(c, c.ptr(0)));
  c.retI32(s ? getWide(c, s) : EOF);
};
const fputwc: Run = (c) => putWide(c, wideStream(streamAt(c, c.ptr(1))), c.u32(0));

// ---- classes (<wctype.h>)

const ASCII: Record<string, (u: number) => boolean> = {
  alnum: (u) => (u >= 48 && u <= 57) || (u >= 65 && u <= 90) || (u >= 97 && u <= 122),
  alpha: (u) => (u >= 65 && u <= 90) || (u >= 97 && u <= 122),
  blank: (u) => u === 32 || u === 9,
  cntrl: (u) => u < 32 || u === 127,
  digit: (u) => u >= 48 && u <= 57,
  graph: (u) => u > 32 && u < 127,
  lower: (u) => u >= 97 && u <= 122,
  print: (u) => u >= 32 && u < 127,
  punct: (u) => u > 32 && u < 127 && !((u >= 48 && u <= 57) || (u >= 65 && u <= 90) || (u >= 97 && u <= 122)),
  space: (u) => u === 32 || (u >= 9 && u <= 13),
  upper: (u) => u >= 65 && u <= 90,
  xdigit: (u) => (u >= 48 && u <= 57) || (u >= 65 && u <= 70) || (u >= 97 && u <= 102),
};
const UNICODE: Record<string, RegExp> = {
  alnum: /[\p{L}\p{Nd}\p{Nl}]/u,
  alpha: /[\p{L}\p{Nl}]|(?!\d)\p{Nd}/u,
  blank: /(?!\u00a0|\u2007|\u202f)\p{Zs}|\t/u,
  cntrl: /[\p{Cc}\u2028\u2029]/u,
  graph: /[^\p{Z}\p{Cc}\p{Cn}\p{Cs}]/u,
  lower: /\p{Lowercase}/u,
  print: /[^\p{Cc}\p{Cn}\p{Cs}\u2028\u2029]/u,
  punct: /[\p{P}\p{S}\p{M}\p{Cf}\p{No}\p{Co}]/u,
  space: /(?!\u00a0|\u2007|\u202f)[\p{Z}\t-\r]/u,
  upper: /\p{Uppercase}/u,
};
const CLASS_NAMES = Object.keys(ASCII);

export function isWideClass(c: HostContext, name: string, unit: number): boolean {
  if (unit < 0x80) return ASCII[name]!(unit);
  if (encodingOf(c.machine) === 'ascii' || unit > 0x10ffff) return false;
  return UNICODE[name]?.test(String.fromCodePoint(unit)) ?? false;
}

const classFunctions: Record<string, Run> = {};
for (const name of CLASS_NAMES) {
  const run: Run = (c) => c.retI32(Number(isWideClass(c, name, c.u32(0))));
  classFunctions[`isw${name}`] = run;
  classFunctions[`isw${name}_l`] = run;
}
const mapped = (c: HostContext, map: (u: number) => number): Answer => {
  const u = c.u32(0);
  c.retU32(u < 0x80 || encodingOf(c.machine) !== 'ascii' ? map(u) >>> 0 : u);
};

const latin = (c: HostContext, i: number): string => String.fromCharCode(...c.cstring(c.ptr(i), 'the name'));

export const WCTYPE = table('<wctype.h>', {
  ...classFunctions,
  ...aliases((c) => mapped(c, wideLower), 'towlower', 'towlower_l'),
  ...aliases((c) => mapped(c, wideUpper), 'towupper', 'towupper_l'),
  ...aliases((c) => c.retI64(BigInt(CLASS_NAMES.indexOf(latin(c, 0)) + 1)), 'wctype', 'wctype_l'),
  ...aliases(
    (c) => {
      const name = CLASS_NAMES[c.size(1) - 1];
      c.retI32(name !== undefined && isWideClass(c, name, c.u32(0)) ? 1 : 0);
    },
    'iswctype',
    'iswctype_l',
  ),
  ...aliases((c) => c.retI64(BigInt(['toupper', 'tolower'].indexOf(latin(c, 0)) + 1)), 'wctrans', 'wctrans_l'),
  ...aliases(
    (c) => mapped(c, c.size(1) === 1 ? wideUpper : c.size(1) === 2 ? wideLower : same),
    'towctrans',
    'towctrans_l',
  ),
});

const width = (unit: number): number => {
  if (unit === 0) return 0;
  if (unit < 32 || (unit >= 127 && unit < 160)) return -1;
  if (unit > 0x10ffff) return -1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCodePoint(unit))) return 0;
  return (unit >= 0x1100 && unit <= 0x115f) ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff60) ||
    (unit >= 0x1f300 && unit <= 0x1faff) ||
    (unit >= 0x20000 && unit <= 0x3fffd)
    ? 2
    : 1;
};

export const WCHAR = table('<wchar.h>', {
  wcslen: (c) => c.retI64(BigInt(text(c, 0).length)),
  wcsnlen: (c) => c.retI64(BigInt(text(c, 0, c.size(1)).length)),
  wcscpy: copyString('wcscpy', false),
  wcpcpy: copyString('wcpcpy', true),
  wcsncpy: copyLimited('wcsncpy', false),
  wcpncpy: copyLimited('wcpncpy', true),
  wcscat: append(false),
  wcsncat: append(true),
  ...aliases(
    (c) => c.retI32(compare(text(c, 0), text(c, 1), Number.POSITIVE_INFINITY, same)),
    'wcscmp',
    'wcscoll',
    'wcscoll_l',
  ),
  wcsncmp: (c) => {
    const n = c.size(2);
    c.retI32(n === 0 ? 0 : compare(text(c, 0, n), text(c, 1, n), n, same));
  },
  ...aliases(
    (c) => c.retI32(compare(text(c, 0), text(c, 1), Number.POSITIVE_INFINITY, wideLower)),
    'wcscasecmp',
    'wcscasecmp_l',
  ),
  ...aliases(
    (c) => {
      const n = c.size(2);
      c.retI32(n === 0 ? 0 : compare(text(c, 0, n), text(c, 1, n), n, wideLower));
    },
    'wcsncasecmp',
    'wcsncasecmp_l',
  ),
  ...aliases(
    (c) => {
      const s = wideString(c, c.ptr(1), 'the source');
      const n = c.size(2);
      if (n > 0) storeUnits(c, c.ptr(0), [...s, 0].slice(0, n));
      c.retI64(BigInt(s.length));
    },
    'wcsxfrm',
    'wcsxfrm_l',
  ),
  wcschr: find(false),
  wcsrchr: find(true),
  ...aliases(
    (c: HostContext) => {
      const i = indexOfUnits(text(c, 0), text(c, 1));
      c.retPtr(i < 0 ? 0 : c.ptr(0) + i * 4);
    },
    'wcsstr',
    'wcswcs',
  ),
  wcsspn: span(true),
  wcscspn: span(false),
  wcspbrk: (c) => {
    const set = new Set(text(c, 1));
    const i = text(c, 0).findIndex((u) => set.has(u));
    c.retPtr(i < 0 ? 0 : c.ptr(0) + i * 4);
  },
  wmemcpy: moveUnits('wmemcpy', false, false),
  wmempcpy: moveUnits('wmempcpy', true, false),
  wmemmove: moveUnits('wmemmove', false, true),
  wmemset: (c) => {
    const n = sizeArgument(c, 2, 'wmemset', 4) * 4;
    if (n > 0) {
      const destination = c.write(c.ptr(0), n, 'the destination');
      const unit = bytesOf([c.u32(1)]);
      for (let k = 0; k < n; k += 4) destination.set(unit, k);
      c.wrote(c.ptr(0), n);
    }
    c.retPtr(c.ptr(0));
  },
  wmemcmp: (c) => {
    const n = sizeArgument(c, 2, 'wmemcmp', 4);
    if (n === 0) return c.retI32(0);
    const a = wideUnits(c.read(c.ptr(0), n * 4, 'the first argument'));
    const b = wideUnits(c.read(c.ptr(1), n * 4, 'the second argument'));
    let i = 0;
    while (i < n && a[i] === b[i]) i++;
    return c.retI32(i === n ? 0 : signed(a[i]!) < signed(b[i]!) ? -1 : 1);
  },
  wmemchr: (c) => {
    const n = c.size(2);
    const i = n === 0 ? -1 : wideUnits(c.read(c.ptr(0), n * 4, 'the memory')).indexOf(c.u32(1));
    c.retPtr(i < 0 ? 0 : c.ptr(0) + i * 4);
  },
  mbrtowc,
  wcrtomb: fromWideCharacter(true),
  mbrlen: (c) => toWide(c, 0, c.ptr(0), c.size(1), c.ptr(2) || ownState(c, 'mbrlen'), 4),
  mbsinit: (c) => c.retI32(c.ptr(0) === 0 || pending(c, c.ptr(0)).length === 0 ? 1 : 0),
  mbsrtowcs: (c) => stringToWide(c, c.ptr(0), pointerAt(c, 1), c.ptr(1), c.size(2), Number.POSITIVE_INFINITY),
  wcsrtombs: (c) => stringFromWide(c, c.ptr(0), pointerAt(c, 1), c.ptr(1), c.size(2), Number.POSITIVE_INFINITY),
  mbsnrtowcs: (c) => stringToWide(c, c.ptr(0), pointerAt(c, 1), c.ptr(1), c.size(3), c.size(2)),
  wcsnrtombs: (c) => stringFromWide(c, c.ptr(0), pointerAt(c, 1), c.ptr(1), c.size(3), c.size(2)),
  btowc: (c) => {
    const byte = c.i32(0);
    c.retI32(byte >= 0 && byte < 0x80 ? byte : -1);
  },
  wctob: (c) => {
    const unit = c.u32(0);
    c.retI32(unit < 0x80 ? unit : -1);
  },
  wcwidth: (c) => c.retI32(width(c.u32(0))),
  wcswidth: (c) => {
    let n = 0;
    for (const unit of text(c, 0, c.size(1))) {
      const w = width(unit);
      if (w < 0) return c.retI32(-1);
      n += w;
    }
    return c.retI32(n);
  },
  ...aliases(fgetwc, 'fgetwc', 'getwc', 'fgetwc_unlocked', 'getwc_unlocked'),
  ...aliases(
    (c: HostContext) => {
      const s = wideStream(standardVariable(c, 'stdin', 0));
      c.retI32(s ? getWide(c, s) : EOF);
    },
    'getwchar',
    'getwchar_unlocked',
  ),
  ...aliases(fputwc, 'fputwc', 'putwc', 'fputwc_unlocked', 'putwc_unlocked'),
  ...aliases(
    (c: HostContext) => putWide(c, wideStream(standardVariable(c, 'stdout', 1)), c.u32(0)),
    'putwchar',
    'putwchar_unlocked',
  ),
  ungetwc: (c) => {
    const s = wideStream(streamAt(c, c.ptr(1)));
    const unit = c.u32(0);
    const bytes = unit === 0xffffffff ? undefined : encodeWide(unit, encodingOf(c.machine));
    if (!s || !bytes) return c.retI32(EOF);
    for (const byte of [...bytes].reverse()) unget(s, byte);
    return c.retI32(signed(unit));
  },
  ...aliases(
    (c: HostContext) => {
      const n = c.i32(1);
      const s = wideStream(streamAt(c, c.ptr(2)));
      if (n < 0) tellNegativeCount(c, 'fgetws', n);
      if (!s || n <= 0) return c.retPtr(0);
      // What is taken has to be known before anything is stored.
      const units: number[] = [];
      while (units.length < n - 1) {
        const unit = getWide(c, s);
        if (unit === EOF) break;
        units.push(unit);
        if (unit === 10) break;
      }
      if (units.length === 0) return c.retPtr(0);
      storeUnits(c, c.ptr(0), [...units, 0]);
      return c.retPtr(c.ptr(0));
    },
    'fgetws',
    'fgetws_unlocked',
  ),
  ...aliases(
    (c: HostContext) => {
      const text = wideString(c, c.ptr(0), 'the string');
      const s = wideStream(streamAt(c, c.ptr(1)));
      const bytes = encodeAll(c, text, s);
      c.retI32(s && bytes && put(c, s, bytes) === bytes.length ? 1 : EOF);
    },
    'fputws',
    'fputws_unlocked',
  ),
  fwide: (c) => {
    const s = streamAt(c, c.ptr(0));
    const wanted = c.i32(1);
    if (s && s.orientation === 0 && wanted !== 0) s.orientation = wanted > 0 ? 1 : -1;
    c.retI32(s?.orientation ?? 0);
  },
});

export const MULTIBYTE = table('<stdlib.h>', {
  mblen,
  mbtowc,
  wctomb: fromWideCharacter(false),
  mbstowcs: (c) => stringToWide(c, c.ptr(0), c.ptr(1), 0, c.size(2), Number.POSITIVE_INFINITY),
  wcstombs: (c) => stringFromWide(c, c.ptr(0), c.ptr(1), 0, c.size(2), Number.POSITIVE_INFINITY),
});

export const UCHAR = table('<uchar.h>', {
  mbrtoc32: (c) => toWide(c, c.ptr(0), c.ptr(1), c.size(2), c.ptr(3) || ownState(c, 'mbrtoc32'), 4),
  c32rtomb: fromWideCharacter(true),
  mbrtoc16: (c) => toWide(c, c.ptr(0), c.ptr(1), c.size(2), c.ptr(3) || ownState(c, 'mbrtoc16'), 2),
  c16rtomb: fromCodeUnit,
});
