/** The printf and wprintf families of <stdio.h> and <wchar.h>. */
import { UnitBuffer } from '../../base/unit-buffer.ts';
import { EOVERFLOW, errorText } from '../../kernel/errors.ts';
import { filesOf } from '../../kernel/process.ts';
import type { ArgReader, HostContext } from '../../machine/host.ts';
import { checkOverlap, invalid } from './complain.ts';
import { roundingOf } from './fenv.ts';
import { type Encoding, encodeWide } from './format/multibyte.ts';
import { formatPrintf, type ParsedFormat, type PrintfHost, parseFormat } from './format/printf.ts';
import { tellMismatch, typeOf } from './format-mismatch.ts';
import { encodingOf } from './locale-state.ts';
import { storeInteger, wideString } from './store.ts';
import { put, type Stream, standardStream, streamAt, writeFailed } from './streams.ts';
import { type Answer, type Run, table } from './table.ts';

interface Formatted<A extends Uint8Array | Uint32Array> {
  readonly out: UnitBuffer<A>;
  /** 0 or an errno. */ readonly failure: number;
  /** %n's stores, to be made with the output. */ readonly finish: () => void;
  /** Every string that was printed: address and size. */ readonly sources: readonly (readonly [number, number])[];
}

function hostFor(
  c: HostContext,
  stores: { address: number; size: number; value: number }[],
  sources: [number, number][],
  format: number,
  units: ArrayLike<number>,
): PrintfHost {
  return {
    mismatch: (v, wanted, given) => {
      const conversion = String.fromCharCode(...Array.prototype.slice.call(units, v.start, v.end));
      const asked = { conversion, wanted, type: typeOf(v.letter, v.length) };
      tellMismatch(c, c.function, format, asked, given);
    },
    encoding: encodingOf(c.machine),
    rounding: roundingOf(c.machine),
    string: (address, max) => {
      const s = c.cstring(address, 'the argument of %s', max);
      sources.push([address, max === undefined || s.length < max ? s.length + 1 : s.length]);
      return s;
    },
    wideString: (address, max) => wideString(c, address, 'the argument of %ls', max),
    errorText: () => errorText(c.errno),
    store: (address, size, value) => {
      c.write(address, size, 'the argument of %n');
      stores.push({ address, size, value });
    },
  };
}

/** Formats by the address of their text; the text is compared at each use, for it may have changed. */
const parsedFormats = new Map<number, { readonly text: Uint8Array; readonly parsed: ParsedFormat }>();
const MOST_FORMATS = 512;

function parsedFormat(address: number, text: Uint8Array): ParsedFormat {
  const known = parsedFormats.get(address);
  if (known && known.text.length === text.length) {
    let i = 0;
    while (i < text.length && text[i] === known.text[i]) i++;
    if (i === text.length) return known.parsed;
  }
  const parsed = parseFormat(text);
  if (parsedFormats.size >= MOST_FORMATS) parsedFormats.clear();
  parsedFormats.set(address, { text: text.slice(), parsed });
  return parsed;
}

export function formatNarrow(c: HostContext, format: number, args: ArgReader): Formatted<Uint8Array> {
  const stores: { address: number; size: number; value: number }[] = [];
  const sources: [number, number][] = [];
  const out = UnitBuffer.bytes();
  const text = c.cstring(format, 'the format string');
  const parsed = parsedFormat(format, text);
  const failure = formatPrintf(parsed, args, out, hostFor(c, stores, sources, format, text));
  const finish = (): Answer => {
    for (const s of stores) storeInteger(c, s.address, s.size, BigInt(s.value), 'the argument of %n');
  };
  return { out, failure, finish, sources };
}

function formatWide(c: HostContext, format: number, args: ArgReader): Formatted<Uint32Array> {
  const stores: { address: number; size: number; value: number }[] = [];
  const out = UnitBuffer.wide();
  const units = wideString(c, format, 'the format string').slice();
  const failure = formatPrintf(parseFormat(units), args, out, hostFor(c, stores, [], format, units), true);
  const finish = (): Answer => {
    for (const s of stores) storeInteger(c, s.address, s.size, BigInt(s.value), 'the argument of %n');
  };
  return { out, failure, finish, sources: [] };
}

function toStream(c: HostContext, s: Stream | undefined, f: Formatted<Uint8Array>): Answer {
  if (!s) return c.retI32(-1);
  if (s.orientation > 0) return c.retI32(-1);
  s.orientation = -1;
  f.finish();
  const bytes = f.out.view();
  const written = put(c, s, bytes);
  if (f.failure) c.errno = f.failure;
  return c.retI32(f.failure || written < bytes.length ? -1 : bytes.length);
}

/** Of wide characters on a stream; open_wmemstream's is that of nobody but the library (c/stdio.c). */
export function streamEncoding(c: HostContext, s: Stream | undefined): Encoding {
  return s?.growing && s.orientation > 0 ? 'utf-8' : encodingOf(c.machine);
}

/** Wide output leaves as multibyte characters. Undefined when one has no encoding. */
export function encodeAll(c: HostContext, units: ArrayLike<number>, s?: Stream): Uint8Array | undefined {
  const out = UnitBuffer.bytes(units.length);
  const encoding = streamEncoding(c, s);
  for (let i = 0; i < units.length; i++) {
    const bytes = encodeWide(units[i]!, encoding);
    if (!bytes) return undefined;
    out.pushAll(bytes);
  }
  return out.view();
}

function toWideStream(c: HostContext, s: Stream | undefined, f: Formatted<Uint32Array>): Answer {
  if (!s || s.orientation < 0) return c.retI32(-1);
  s.orientation = 1;
  f.finish();
  const units = f.out.view();
  const bytes = encodeAll(c, units, s);
  if (!bytes) {
    c.errno = 84;
    s.error = true;
    return c.retI32(-1);
  }
  const written = put(c, s, bytes);
  if (f.failure) c.errno = f.failure;
  return c.retI32(f.failure || written < bytes.length ? -1 : units.length);
}

function toDescriptor(c: HostContext, fd: number, f: Formatted<Uint8Array>): Answer {
  f.finish();
  let bytes = f.out.view();
  const total = bytes.length;
  while (bytes.length > 0) {
    const written = filesOf(c.machine).write(fd, bytes);
    if (typeof written === 'object') c.wait(written);
    if (written < 0) {
      writeFailed(c, fd, -written);
      return c.retI32(-1);
    }
    bytes = bytes.subarray(written);
  }
  return c.retI32(f.failure ? -1 : total);
}

/** `limit`: bytes of the destination, the NUL included. */
function toMemory(c: HostContext, name: string, to: number, limit: number, f: Formatted<Uint8Array>): Answer {
  const bytes = f.out.view();
  const count = Math.min(bytes.length + 1, limit);
  if (count > 0) {
    const destination = c.write(to, count, 'the destination');
    for (const [from, n] of f.sources) {
      checkOverlap(c, name, to, count, from, n, 'Print into another array, or append with strcat or at an offset.');
    }
    destination.set(bytes.subarray(0, count));
    destination[count - 1] = 0;
    c.wrote(to, count);
  }
  f.finish();
  if (f.failure) c.errno = f.failure;
  c.retI32(f.failure ? -1 : bytes.length);
}

function snprintf(c: HostContext, name: string, args: ArgReader): Answer {
  const limit = c.size(1);
  if (limit > 0x7fffffff && c.i64(1) < 0n) {
    invalid(
      c,
      `${name}: the size is ${c.i64(1)} (a negative number taken as unsigned).`,
      'The size has to be that of the destination. Look at how it was computed.',
    );
  }
  toMemory(c, name, c.ptr(0), limit, formatNarrow(c, c.ptr(2), args));
}

function swprintf(c: HostContext, args: ArgReader): Answer {
  const to = c.ptr(0);
  const limit = c.size(1);
  const f = formatWide(c, c.ptr(2), args);
  const units = f.out.view();
  // Unlike snprintf it fails when the text does not fit.
  const count = Math.min(units.length + 1, limit);
  if (count > 0) {
    const copy = units.slice(0, count);
    const bytes = new Uint8Array(count * 4);
    bytes.set(new Uint8Array(copy.buffer, 0, copy.length * 4));
    bytes.fill(0, (count - 1) * 4);
    c.write(to, count * 4, 'the destination').set(bytes);
    c.wrote(to, count * 4);
  }
  f.finish();
  const fits = units.length < limit;
  if (f.failure) c.errno = f.failure;
  else if (!fits) c.errno = EOVERFLOW;
  c.retI32(f.failure || !fits ? -1 : units.length);
}

/** The stream that the variable `stdout` points to now. */
export const stdout = (c: HostContext): Stream | undefined => standardVariable(c, 'stdout', 1);

/** The stream that `stdin`, `stdout` or `stderr` points to: programs may assign to them. */
export function standardVariable(c: HostContext, name: string, fd: number): Stream | undefined {
  const variable = c.machine.image.symbol(name);
  const address = variable ? c.machine.memory.readPtr(variable.address) : undefined;
  return address === undefined ? standardStream(c.machine, fd) : streamAt(c, address, name);
}

/** A `v…` function: its arguments come from the va_list object at parameter i, which it walks through (C17 7.21.6.8). */
function listed(c: HostContext, i: number, run: (args: ArgReader) => Answer): Answer {
  const args = c.vaList(c.ptr(i));
  const answer = run(args);
  args.finish();
  return answer;
}

const OUTPUT_FUNCTIONS: Record<string, Run> = {
  printf: (c) => toStream(c, stdout(c), formatNarrow(c, c.ptr(0), c.varArgs(1, 0))),
  vprintf: (c) => listed(c, 1, (args) => toStream(c, stdout(c), formatNarrow(c, c.ptr(0), args))),
  fprintf: (c) => toStream(c, streamAt(c, c.ptr(0)), formatNarrow(c, c.ptr(1), c.varArgs(2, 0))),
  vfprintf: (c) => listed(c, 2, (args) => toStream(c, streamAt(c, c.ptr(0)), formatNarrow(c, c.ptr(1), args))),
  dprintf: (c) => toDescriptor(c, c.i32(0), formatNarrow(c, c.ptr(1), c.varArgs(2, 0))),
  vdprintf: (c) => listed(c, 2, (args) => toDescriptor(c, c.i32(0), formatNarrow(c, c.ptr(1), args))),
  sprintf: (c) =>
    toMemory(c, 'sprintf', c.ptr(0), Number.POSITIVE_INFINITY, formatNarrow(c, c.ptr(1), c.varArgs(2, 0))),
  vsprintf: (c) =>
    listed(c, 2, (args) =>
      toMemory(c, 'vsprintf', c.ptr(0), Number.POSITIVE_INFINITY, formatNarrow(c, c.ptr(1), args)),
    ),
  snprintf: (c) => snprintf(c, 'snprintf', c.varArgs(3, 0)),
  vsnprintf: (c) => listed(c, 3, (args) => snprintf(c, 'vsnprintf', args)),
};

export const OUTPUT = table('<stdio.h>', OUTPUT_FUNCTIONS);

export const WIDE_OUTPUT = table('<wchar.h>', {
  wprintf: (c) => toWideStream(c, stdout(c), formatWide(c, c.ptr(0), c.varArgs(1, 0))),
  vwprintf: (c) => listed(c, 1, (args) => toWideStream(c, stdout(c), formatWide(c, c.ptr(0), args))),
  fwprintf: (c) => toWideStream(c, streamAt(c, c.ptr(0)), formatWide(c, c.ptr(1), c.varArgs(2, 0))),
  vfwprintf: (c) => listed(c, 2, (args) => toWideStream(c, streamAt(c, c.ptr(0)), formatWide(c, c.ptr(1), args))),
  swprintf: (c) => swprintf(c, c.varArgs(3, 0)),
  vswprintf: (c) => listed(c, 3, (args) => swprintf(c, args)),
});
