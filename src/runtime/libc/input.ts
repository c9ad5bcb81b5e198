/** The scanf and wscanf families of <stdio.h> and <wchar.h>. */
import type { ArgReader, HostContext } from '../../machine/host.ts';
import { allocate } from '../heap/malloc.ts';
import { roundingOf } from './fenv.ts';
import { decodeMultibyte } from './format/multibyte.ts';
import { type ScanfInput, type ScanfMismatch, type ScanfResult, scan } from './format/scanf.ts';
import { tellMismatch } from './format-mismatch.ts';
import { encodingOf } from './locale-state.ts';
import { standardVariable } from './output.ts';
import { storeBytes, storeExtended, storeF32, storeF64, storeInteger, storeWord, wideString } from './store.ts';
import { EOF, peek, type Stream, streamAt, take } from './streams.ts';
import { type Answer, table } from './table.ts';

const mismatch =
  (c: HostContext, format: number): ScanfMismatch =>
  (conversion, given) =>
    tellMismatch(c, c.function, format, { conversion, wanted: 'ptr', type: 'the address of a variable' }, given);

const role = (i: number): string => `argument ${i} of scanf`;

/** Makes the stores. `first`: number of the first variable argument, for messages. */
function store(c: HostContext, r: ScanfResult, first: number): Answer {
  // All destinations are checked before the first is written.
  for (const [i, s] of r.stores.entries()) {
    const n = s.kind !== 'text' ? s.size : s.allocate ? 8 : s.bytes.length;
    c.write(s.address, n, role(first + r.arguments[i]!));
  }
  for (const [i, s] of r.stores.entries()) {
    const name = role(first + r.arguments[i]!);
    if (s.kind === 'integer') storeInteger(c, s.address, s.size, s.value, name);
    else if (s.kind === 'extended') storeExtended(c, s.address, s.value, name);
    else if (s.kind === 'text') storeText(c, s.address, s.bytes, s.allocate, name);
    else if (s.size === 4) storeF32(c, s.address, s.value, name);
    else storeF64(c, s.address, s.value, name);
  }
}

/** %m: the text goes into a new block, whose address goes to the argument. */
function storeText(c: HostContext, address: number, bytes: Uint8Array, inNewBlock: boolean, name: string): Answer {
  if (!inNewBlock) return storeBytes(c, address, bytes, name);
  const block = allocate(c, bytes.length);
  if (block !== 0) storeBytes(c, block, bytes, name);
  return storeWord(c, address, block, name);
}

function fromStream(c: HostContext, s: Stream | undefined, format: number, args: ArgReader, first: number): Answer {
  if (!s || s.orientation > 0) return c.retI32(EOF);
  s.orientation = -1;
  const units = c.cstring(format, 'the format string').slice();
  const input: ScanfInput = {
    peek: (i) => peek(c, s, i),
    encoding: encodingOf(c.machine),
    rounding: roundingOf(c.machine),
  };
  const result = scan(units, args, input, false, mismatch(c, format));
  store(c, result, first);
  take(s, result.consumed);
  return c.retI32(result.returned);
}

function fromMemory(c: HostContext, format: number, args: ArgReader): Answer {
  const address = c.ptr(0);
  const text = c.cstring(address, 'the text to scan');
  const units = c.cstring(format, 'the format string').slice();
  const result = scan(
    units,
    args,
    { peek: (i) => text[i] ?? EOF, encoding: encodingOf(c.machine), rounding: roundingOf(c.machine) },
    false,
    mismatch(c, format),
  );
  store(c, result, 3);
  c.retI32(result.returned);
}

/** Wide characters of a stream by lookahead; remembers how many bytes each took. */
class WideLookahead {
  private readonly units: number[] = [];
  private readonly ends: number[] = [0];
  constructor(
    private readonly c: HostContext,
    private readonly stream: Stream,
  ) {}
  peek(i: number): number {
    while (this.units.length <= i) {
      const at = this.ends[this.units.length]!;
      const bytes: number[] = [];
      for (;;) {
        const byte = peek(this.c, this.stream, at + bytes.length);
        if (byte === EOF) return EOF;
        bytes.push(byte);
        const decoded = decodeMultibyte(bytes, 0, bytes.length, encodingOf(this.c.machine));
        if (decoded === 'invalid') return EOF;
        if (decoded === 'incomplete') continue;
        this.units.push(decoded.code);
        this.ends.push(at + decoded.length);
        break;
      }
    }
    return this.units[i]!;
  }
  bytes(units: number): number {
    return this.ends[units] ?? 0;
  }
}

function fromWideStream(c: HostContext, s: Stream | undefined, format: number, args: ArgReader, first: number): Answer {
  if (!s || s.orientation < 0) return c.retI32(EOF);
  s.orientation = 1;
  const units = wideString(c, format, 'the format string').slice();
  const ahead = new WideLookahead(c, s);
  const result = scan(
    units,
    args,
    { peek: (i) => ahead.peek(i), encoding: encodingOf(c.machine), rounding: roundingOf(c.machine) },
    true,
    mismatch(c, format),
  );
  store(c, result, first);
  take(s, ahead.bytes(result.consumed));
  return c.retI32(result.returned);
}

function fromWideMemory(c: HostContext, format: number, args: ArgReader): Answer {
  const text = wideString(c, c.ptr(0), 'the text to scan').slice();
  const units = wideString(c, format, 'the format string').slice();
  const result = scan(
    units,
    args,
    { peek: (i) => text[i] ?? EOF, encoding: encodingOf(c.machine), rounding: roundingOf(c.machine) },
    true,
    mismatch(c, format),
  );
  store(c, result, 3);
  c.retI32(result.returned);
}

const stdin = (c: HostContext): Stream | undefined => standardVariable(c, 'stdin', 0);
const list = (c: HostContext, i: number): ArgReader => c.vaList(c.ptr(i));

export const INPUT = table('<stdio.h>', {
  scanf: (c) => fromStream(c, stdin(c), c.ptr(0), c.varArgs(1, 0), 2),
  vscanf: (c) => fromStream(c, stdin(c), c.ptr(0), list(c, 1), 2),
  fscanf: (c) => fromStream(c, streamAt(c, c.ptr(0)), c.ptr(1), c.varArgs(2, 0), 3),
  vfscanf: (c) => fromStream(c, streamAt(c, c.ptr(0)), c.ptr(1), list(c, 2), 3),
  sscanf: (c) => fromMemory(c, c.ptr(1), c.varArgs(2, 0)),
  vsscanf: (c) => fromMemory(c, c.ptr(1), list(c, 2)),
});

export const WIDE_INPUT = table('<wchar.h>', {
  wscanf: (c) => fromWideStream(c, stdin(c), c.ptr(0), c.varArgs(1, 0), 2),
  vwscanf: (c) => fromWideStream(c, stdin(c), c.ptr(0), list(c, 1), 2),
  fwscanf: (c) => fromWideStream(c, streamAt(c, c.ptr(0)), c.ptr(1), c.varArgs(2, 0), 3),
  vfwscanf: (c) => fromWideStream(c, streamAt(c, c.ptr(0)), c.ptr(1), list(c, 2), 3),
  swscanf: (c) => fromWideMemory(c, c.ptr(1), c.varArgs(2, 0)),
  vswscanf: (c) => fromWideMemory(c, c.ptr(1), list(c, 2)),
});
