/**
 * The scanf family as a function over input that can be looked at ahead without being taken: C17 7.21.6.2, POSIX, and
 * glibc where those leave a choice. Nothing is stored and nothing taken from the stream until the whole call is known to
 * be good: the result lists what to store and how much was consumed.
 */
import type { Extended } from '../../../base/extended.ts';
import type { ArgReader, NextArgument } from '../../../machine/host.ts';
import { decodeMultibyte, type Encoding, encodeWide } from './multibyte.ts';
import { DOUBLE_FORMAT, EXTENDED_FORMAT, extendedFrom, FLOAT_FORMAT, parseFloatUnits } from './parse-float.ts';
import { digitValue, isSpace, parseInteger, saturate } from './parse-integer.ts';
import type { Rounding } from './rounding.ts';

export interface ScanfInput {
  /** The unit `i` places ahead of the position; -1 at the end. */ peek(i: number): number;
  readonly encoding: Encoding;
  readonly rounding: Rounding;
}

export type ScanfStore =
  | { readonly kind: 'integer'; readonly address: number; readonly size: number; readonly value: bigint }
  | { readonly kind: 'float'; readonly address: number; readonly size: 4 | 8; readonly value: number }
  | { readonly kind: 'extended'; readonly address: number; readonly size: 10; readonly value: Extended }
  /** Bytes with `unit` bytes each; `terminated`: a zero unit was added. */
  | {
      readonly kind: 'text';
      readonly address: number;
      readonly bytes: Uint8Array;
      /** %m: `address` is that of a pointer, to which a new block with the bytes goes. */ readonly allocate: boolean;
    };

export interface ScanfResult {
  /** What the call returns: assignments, or -1 for an input failure before the first conversion. */ readonly returned: number;
  readonly consumed: number;
  readonly stores: readonly ScanfStore[];
  /** Position (from 0) of the argument that belongs to each store. */ readonly arguments: readonly number[];
}

export type ScanfMismatch = (conversion: string, given: NextArgument) => void;

export function scan(
  format: ArrayLike<number>,
  args: ArgReader,
  input: ScanfInput,
  wide: boolean,
  mismatch: ScanfMismatch,
): ScanfResult {
  return new Scanner(format, args, input, wide, mismatch).run();
}

/** Matching failed, or the input ended. */
type Failure = 'matching' | 'input';

class Scanner {
  private at = 0;
  private assigned = 0;
  private readonly stores: ScanfStore[] = [];
  private readonly argumentOf: number[] = [];
  private argumentCount = 0;
  private positional: number[] | undefined;

  constructor(
    private readonly format: ArrayLike<number>,
    private readonly args: ArgReader,
    private readonly input: ScanfInput,
    private readonly wide: boolean,
    private readonly mismatch: ScanfMismatch,
  ) {}

  run(): ScanfResult {
    const failure = this.all();
    return {
      returned: failure === 'input' && this.assigned === 0 ? -1 : this.assigned,
      consumed: this.at,
      stores: this.stores,
      arguments: this.argumentOf,
    };
  }

  private peek(): number {
    return this.input.peek(this.at);
  }

  /** Passes white space. False at the end of the input. */
  private skipSpace(): boolean {
    while (isSpace(this.peek())) this.at++;
    return this.peek() !== -1;
  }

  private all(): Failure | undefined {
    const f = this.format;
    for (let i = 0; i < f.length; ) {
      const c = f[i]!;
      if (isSpace(c)) {
        this.skipSpace();
        i++;
        continue;
      }
      if (c !== 37) {
        if (this.peek() === -1) return 'input';
        if (this.peek() !== c) return 'matching';
        this.at++;
        i++;
        continue;
      }
      i++;
      const spec = this.parse(i);
      i = spec.end;
      const failure = this.convert(spec);
      if (failure) return failure;
    }
    return undefined;
  }

  private parse(start: number): ScanSpec {
    const f = this.format;
    let i = start;
    const number = (): number => {
      let n = 0;
      while (f[i] !== undefined && f[i]! >= 48 && f[i]! <= 57) n = Math.min(n * 10 + f[i++]! - 48, 0x7fffffff);
      return n;
    };
    let width = number();
    let position = 0;
    if (f[i] === 36 && width > 0) {
      position = width;
      i++;
      width = 0;
    }
    let suppress = false;
    let allocate = false;
    for (; f[i] === 42 || f[i] === 39 || f[i] === 73; i++) if (f[i] === 42) suppress = true;
    if (width === 0) width = number();
    if (f[i] === 109) {
      allocate = true;
      i++;
    }
    let length = '';
    for (; f[i] !== undefined && 'hlLjztq'.includes(String.fromCharCode(f[i]!)); i++)
      length += String.fromCharCode(f[i]!);
    const char = f[i] ?? 0;
    if (char !== 0) i++;
    let set: ((c: number) => boolean) | undefined;
    if (char === 91) {
      const parsed = parseSet(f, i);
      set = parsed.has;
      i = parsed.end;
    }
    return { char, length, width, position, suppress, allocate, set, start: start - 1, end: i };
  }

  /** The next argument as an address. */
  private take(s: ScanSpec): number {
    const given = this.args.given();
    if (given && given.kind !== 'ptr' && given.kind !== 'i64')
      this.mismatch(String.fromCharCode(...Array.prototype.slice.call(this.format, s.start, s.end)), given);
    return this.args.ptr();
  }

  private destination(s: ScanSpec): number {
    if (s.position > 0) {
      this.positional ??= [];
      while (this.positional.length < s.position) this.positional.push(this.take(s));
      this.argumentOf.push(s.position - 1);
      return this.positional[s.position - 1]!;
    }
    this.argumentOf.push(this.argumentCount++);
    return this.take(s);
  }

  private convert(s: ScanSpec): Failure | undefined {
    const letter = String.fromCharCode(s.char);
    if (letter === '%') {
      if (!this.skipSpace()) return 'input';
      if (this.peek() !== 37) return 'matching';
      this.at++;
      return undefined;
    }
    if (letter === 'n') {
      if (!s.suppress) {
        this.stores.push({
          kind: 'integer',
          address: this.destination(s),
          size: integerSize(s.length),
          value: BigInt(this.at),
        });
      }
      return undefined;
    }
    if (!'diuoxXbpsScCaAeEfFgG['.includes(letter) || s.char === 0) return 'matching';
    if (!'cC['.includes(letter) && !this.skipSpace()) return 'input';
    if (this.peek() === -1) return 'input';
    switch (letter) {
      case 'd':
      case 'u':
        return this.integer(s, 10, letter === 'd');
      case 'i':
        return this.integer(s, 0, true);
      case 'o':
        return this.integer(s, 8, false);
      case 'x':
      case 'X':
        return this.integer(s, 16, false);
      case 'p':
        return this.pointer(s);
      case 'c':
      case 'C':
        return this.characters(s, letter === 'C' || s.length === 'l');
      case 's':
      case 'S':
        return this.text(s, (c) => !isSpace(c), letter === 'S' || s.length === 'l');
      case '[':
        return this.text(s, s.set!, s.length === 'l');
      default:
        return this.float(s);
    }
  }

  /** Units that form the longest prefix of an integer; glibc takes sign, then prefix, then digits. */
  private integerText(s: ScanSpec, radix: number): { text: number[]; base: number } | Failure {
    const limit = s.width || Number.POSITIVE_INFINITY;
    const text: number[] = [];
    const more = (): number => (text.length < limit ? this.peek() : -1);
    const take = (): void => {
      text.push(this.peek());
      this.at++;
    };
    let base = radix;
    let c = more();
    if (c === 45 || c === 43) {
      take();
      c = more();
    }
    let digits = 0;
    if (c === 48) {
      take();
      digits++;
      c = more();
      if ((base === 0 || base === 16) && (c | 0x20) === 120 && c !== -1) {
        base = 16;
        take();
        digits = 0;
        c = more();
        if (digitValue(c) >= 16) {
          // "0x" alone: glibc reads it as a zero that was consumed with its x.
          return { text: text.slice(0, -1), base: 16 };
        }
      } else if (base === 0) base = 8;
    }
    if (base === 0) base = 10;
    while (digitValue(more()) < base) {
      take();
      digits++;
    }
    return digits > 0 ? { text, base } : 'matching';
  }

  private integer(s: ScanSpec, radix: number, signed: boolean): Failure | undefined {
    const t = this.integerText(s, radix);
    if (typeof t === 'string') return t;
    this.storeInteger(s, integerSize(s.length), t, signed);
    return undefined;
  }

  private storeInteger(s: ScanSpec, size: number, t: { text: number[]; base: number }, signed: boolean): void {
    if (s.suppress) return;
    const { value } = saturate(parseInteger(t.text, 0, t.base), 64, signed);
    this.stores.push({ kind: 'integer', address: this.destination(s), size, value: BigInt.asUintN(size * 8, value) });
    this.assigned++;
  }

  private pointer(s: ScanSpec): Failure | undefined {
    const nil = [40, 110, 105, 108, 41];
    if (this.peek() === 40 && (s.width === 0 || s.width >= 5)) {
      for (const c of nil) {
        if ((this.peek() | (c >= 97 ? 0x20 : 0)) !== c) return this.peek() === -1 ? 'input' : 'matching';
        this.at++;
      }
      this.storeInteger(s, 8, { text: [48], base: 10 }, false);
      return undefined;
    }
    const t = this.integerText(s, 16);
    if (typeof t === 'string') return t;
    this.storeInteger(s, 8, t, false);
    return undefined;
  }

  private float(s: ScanSpec): Failure | undefined {
    const limit = s.width || Number.POSITIVE_INFINITY;
    const text: number[] = [];
    const more = (): number => (text.length < limit ? this.peek() : -1);
    const take = (): void => {
      text.push(this.peek());
      this.at++;
    };
    const lower = (c: number): number => (c >= 65 && c <= 90 ? c | 0x20 : c);
    let c = more();
    if (c === 45 || c === 43) {
      take();
      c = more();
      if (c === -1) return 'matching';
    }
    const words = lower(c) === 110 ? ['nan'] : lower(c) === 105 ? ['inf', 'inity'] : [];
    if (words.length > 0) {
      for (const [n, w] of words.entries()) {
        if (n > 0 && lower(more()) !== w.charCodeAt(0)) break;
        for (let k = 0; k < w.length; k++) {
          if (lower(more()) !== w.charCodeAt(k)) return 'matching';
          take();
        }
      }
    } else {
      let hex = false;
      let digits = 0;
      if (c === 48) {
        take();
        digits++;
        if (lower(more()) === 120) {
          take();
          hex = true;
          digits = 0;
        }
      }
      let point = false;
      let exponent = false;
      for (;;) {
        c = more();
        if (digitValue(c) < (hex && !exponent ? 16 : 10)) {
          take();
          digits++;
        } else if (exponent && (c === 45 || c === 43) && lower(text.at(-1)!) === (hex ? 112 : 101)) take();
        else if (c === 46 && !point && !exponent) {
          take();
          point = true;
        } else if (digits > 0 && !exponent && lower(c) === (hex ? 112 : 101)) {
          take();
          exponent = true;
        } else break;
      }
      // "0x" is a zero when the width ends there, and nothing otherwise.
      if (digits === 0 && !(hex && text.length >= limit)) return 'matching';
    }
    const isWide = s.length.includes('L') || s.length === 'q';
    const size = s.length.includes('l') ? 8 : 4;
    const format = isWide ? EXTENDED_FORMAT : size === 8 ? DOUBLE_FORMAT : FLOAT_FORMAT;
    const parsed = parseFloatUnits(text, 0, format, this.input.rounding);
    if (parsed.end === 0) return 'matching';
    if (s.suppress) return undefined;
    if (isWide) {
      this.stores.push({ kind: 'extended', address: this.destination(s), size: 10, value: extendedFrom(parsed) });
      this.assigned++;
      return undefined;
    }
    this.stores.push({ kind: 'float', address: this.destination(s), size, value: parsed.value });
    this.assigned++;
    return undefined;
  }

  /** One character of the input as (wide) characters of the destination; undefined on an encoding error. */
  private characterAt(toWide: boolean): { units: readonly number[]; length: number } | undefined {
    const c = this.peek();
    if (this.wide === toWide) return { units: [c], length: 1 };
    if (this.wide) {
      const bytes = encodeWide(c, this.input.encoding);
      return bytes && { units: bytes, length: 1 };
    }
    const bytes = [c];
    for (let i = 1; ; i++) {
      const decoded = decodeMultibyte(bytes, 0, bytes.length, this.input.encoding);
      if (decoded === 'invalid') return undefined;
      if (decoded !== 'incomplete') return { units: [decoded.code], length: decoded.length };
      const next = this.input.peek(this.at + i);
      if (next === -1) return undefined;
      bytes.push(next);
    }
  }

  private characters(s: ScanSpec, toWide: boolean): Failure | undefined {
    const units: number[] = [];
    for (let n = s.width || 1; n > 0 && this.peek() !== -1; n--) {
      const c = this.characterAt(toWide);
      if (!c) return 'matching';
      units.push(...c.units);
      this.at += c.length;
    }
    this.storeText(s, units, toWide);
    return undefined;
  }

  private text(s: ScanSpec, has: (c: number) => boolean, toWide: boolean): Failure | undefined {
    const units: number[] = [];
    let taken = 0;
    while ((s.width === 0 || taken < s.width) && this.peek() !== -1 && has(this.peek())) {
      const c = this.characterAt(toWide);
      if (!c) return 'matching';
      units.push(...c.units);
      this.at += c.length;
      taken++;
    }
    if (taken === 0) return 'matching';
    units.push(0);
    this.storeText(s, units, toWide);
    return undefined;
  }

  private storeText(s: ScanSpec, units: readonly number[], toWide: boolean): void {
    if (s.suppress) return;
    const bytes = toWide ? new Uint8Array(Uint32Array.from(units).buffer) : Uint8Array.from(units);
    this.stores.push({ kind: 'text', address: this.destination(s), bytes, allocate: s.allocate });
    this.assigned++;
  }
}

interface ScanSpec {
  readonly char: number;
  readonly length: string;
  /** 0 when not given. */ readonly width: number;
  readonly position: number;
  readonly suppress: boolean;
  readonly allocate: boolean;
  readonly set: ((c: number) => boolean) | undefined;
  readonly start: number;
  readonly end: number;
}

function integerSize(length: string): number {
  return length === 'hh' ? 1 : length === 'h' ? 2 : length === '' ? 4 : 8;
}

/** The set between brackets, from behind the '['. A ']' directly there belongs to it; a-z is a range. */
function parseSet(f: ArrayLike<number>, start: number): { has: (c: number) => boolean; end: number } {
  let i = start;
  const inverted = f[i] === 94;
  if (inverted) i++;
  const single = new Set<number>();
  const ranges: [number, number][] = [];
  for (let first = true; f[i] !== undefined && (first || f[i] !== 93); first = false) {
    const c = f[i]!;
    if (f[i + 1] === 45 && f[i + 2] !== undefined && f[i + 2] !== 93 && c <= f[i + 2]!) {
      ranges.push([c, f[i + 2]!]);
      i += 3;
    } else {
      single.add(c);
      i++;
    }
  }
  const has = (c: number): boolean => single.has(c) || ranges.some(([a, b]) => c >= a && c <= b);
  return { has: inverted ? (c) => !has(c) : has, end: f[i] === 93 ? i + 1 : i };
}
