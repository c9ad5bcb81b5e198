/**
 * The printf and wprintf families as a pure function: format and arguments in, units out. C17 7.21.6.1, POSIX fprintf,
 * and glibc's answers where those leave a choice.
 */
import type { Extended } from '../../../base/extended.ts';
import { isNegative } from '../../../base/float-bits.ts';
import type { UnitBuffer } from '../../../base/unit-buffer.ts';
import { EILSEQ, EINVAL, EOVERFLOW } from '../../../kernel/errors.ts';
import type { ArgReader, NextArgument } from '../../../machine/host.ts';
import { type Conversion, MAX_INT, parseConversion } from './conversion.ts';
import { fixedDigits, hexDigits, isBelow, type Real, scientificDigits } from './decimal.ts';
import { decodeMultibyte, type Encoding, encodeWide } from './multibyte.ts';
import { type Direction, directionOf, type Rounding } from './rounding.ts';

/** What formatting needs of its surroundings. */
export interface PrintfHost {
  readonly encoding: Encoding;
  readonly rounding: Rounding;
  /** The NUL-terminated string, of which at most `max` bytes are looked at. */ string(
    address: number,
    max: number | undefined,
  ): Uint8Array;
  wideString(address: number, max: number | undefined): ArrayLike<number>;
  /** Text of %m. */ errorText(): string;
  /** The call gives another kind of argument than the conversion takes. */ mismatch(
    c: Conversion,
    wanted: ArgumentKind,
    given: NextArgument,
  ): void;
  /** %n: remembers that `value` goes to `address` (`size` bytes) once the whole call is known to be good. */ store(
    address: number,
    size: number,
    value: number,
  ): void;
}

export type ArgumentKind = 'i32' | 'i64' | 'f64' | 'f80' | 'ptr';
type Argument = number | bigint | Extended;

/** Which kind of argument a conversion takes; undefined for none. */
function kindOf(c: Conversion): ArgumentKind | undefined {
  switch (c.letter) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'b':
    case 'B':
      return c.length === '' || c.length === 'h' || c.length === 'hh' ? 'i32' : 'i64';
    case 'c':
    case 'C':
      return 'i32';
    case 's':
    case 'S':
    case 'p':
    case 'n':
      return 'ptr';
    case 'a':
    case 'A':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return c.length === 'L' ? 'f80' : 'f64';
    default:
      return undefined;
  }
}

/** Addresses may be printed as numbers of their size, and numbers as addresses; text is found by an address only. */
const fits = (c: Conversion, wanted: ArgumentKind, given: NextArgument['kind']): boolean =>
  wanted === given ||
  (wanted === 'i64' && given === 'ptr') ||
  (wanted === 'ptr' && given === 'i64' && c.letter === 'p');

function take(args: ArgReader, kind: ArgumentKind, c: Conversion, host: PrintfHost): Argument {
  const given = args.given();
  if (given && kind === 'i32' && given.kind === 'i64') {
    // Wrong by the letter, and right on this machine as long as the value fits.
    const v = args.i64();
    if (BigInt.asIntN(32, v) !== v && BigInt.asUintN(32, v) !== v) host.mismatch(c, kind, given);
    return Number(BigInt.asIntN(32, v));
  }
  if (given && !fits(c, kind, given.kind)) host.mismatch(c, kind, given);
  switch (kind) {
    case 'i32':
      return args.i32();
    case 'i64':
      return args.i64();
    case 'f64':
      return args.f64();
    case 'f80':
      return args.f80();
    case 'ptr':
      return args.ptr();
  }
}

/** A format taken apart: runs of units that are printed as they are, and conversions. */
export interface ParsedFormat {
  readonly pieces: readonly (Conversion | ArrayLike<number>)[];
  /** Index of the first conversion with `n$`; -1 without. */ readonly firstPositional: number;
}

const isConversion = (piece: Conversion | ArrayLike<number>): piece is Conversion => 'char' in piece;

export function parseFormat(format: ArrayLike<number>): ParsedFormat {
  const pieces: (Conversion | ArrayLike<number>)[] = [];
  let firstPositional = -1;
  for (let i = 0; i < format.length; ) {
    let literal = i;
    while (literal < format.length && format[literal] !== 37) literal++;
    if (literal > i) {
      pieces.push(Array.prototype.slice.call(format, i, literal) as number[]);
      i = literal;
      continue;
    }
    const c = parseConversion(format, i);
    if (firstPositional < 0 && (c.position > 0 || c.widthPosition > 0)) firstPositional = pieces.length;
    pieces.push(c);
    i = c.end;
  }
  return { pieces, firstPositional };
}

/** Arguments by position: their kinds are gathered first, then all are read in order (POSIX: there must be no gaps). */
function positionalArguments(format: ParsedFormat, args: ArgReader, host: PrintfHost): Argument[] {
  const kinds: (ArgumentKind | undefined)[] = [];
  const takers: Conversion[] = [];
  let last: Conversion | undefined;
  for (const c of format.pieces.slice(format.firstPositional)) {
    if (!isConversion(c)) continue;
    const kind = kindOf(c);
    const takes = (position: number, k: ArgumentKind): void => {
      if (position <= 0 || position >= 4096) return;
      kinds[position - 1] = k;
      takers[position - 1] = c;
      last = c;
    };
    takes(c.widthPosition, 'i32');
    takes(c.precisionPosition, 'i32');
    if (kind) takes(c.position, kind);
  }
  const values: Argument[] = [];
  for (let i = 0; i < kinds.length; i++) values.push(take(args, kinds[i] ?? 'i32', (takers[i] ?? last)!, host));
  return values;
}

/**
 * Appends the formatted text to `out`. Returns 0, or the errno with which the call fails (what was made up to there
 * stays in `out`, as streams get it).
 */
export function formatPrintf(
  format: ParsedFormat,
  args: ArgReader,
  out: UnitBuffer,
  host: PrintfHost,
  wide = false,
): number {
  let positional: Argument[] | undefined;
  for (let i = 0; i < format.pieces.length; i++) {
    const c = format.pieces[i]!;
    if (!isConversion(c)) {
      out.pushAll(c);
      continue;
    }
    if (c.char === 0) return EINVAL;
    if (c.char === 37) {
      out.push(37);
      continue;
    }
    if (i === format.firstPositional) positional = positionalArguments(format, args, host);

    let left = c.minus;
    let width = 0;
    if (c.width === 'star') {
      width = Number(argument(args, positional, c.widthPosition, 'i32', c, host));
      if (width < 0) {
        left = true;
        width = -width;
      }
    } else if (c.width !== undefined) width = c.width;
    let precision = -1;
    if (c.precision === 'star')
      precision = Math.max(-1, Number(argument(args, positional, c.precisionPosition, 'i32', c, host)));
    else if (c.precision !== undefined) precision = c.precision;
    if (width > MAX_INT - 32 || precision > MAX_INT - 32) return EOVERFLOW;

    const kind = kindOf(c);
    const spec: Spec = { c, left, width, precision, out };
    const failure = kind
      ? convert(spec, argument(args, positional, c.position, kind, c, host), host, wide)
      : other(spec, host);
    if (failure) return failure;
    if (out.length > MAX_INT) return EOVERFLOW;
  }
  return 0;
}

function argument(
  args: ArgReader,
  positional: readonly Argument[] | undefined,
  position: number,
  kind: ArgumentKind,
  c: Conversion,
  host: PrintfHost,
): Argument {
  return positional && position > 0 ? (positional[position - 1] ?? 0) : take(args, kind, c, host);
}

interface Spec {
  readonly c: Conversion;
  readonly left: boolean;
  readonly width: number;
  readonly precision: number;
  readonly out: UnitBuffer;
}

/** Conversions without argument: %m, and what is none, which glibc prints as it stands. */
function other(s: Spec, host: PrintfHost): number {
  if (s.c.char === 109) {
    const text = host.errorText();
    padded(s, s.precision >= 0 ? text.slice(0, s.precision) : text);
    return 0;
  }
  s.out.push(37);
  if (s.c.alternative) s.out.push(35);
  if (s.c.grouping) s.out.push(39);
  if (s.c.plus) s.out.push(43);
  else if (s.c.space) s.out.push(32);
  if (s.left) s.out.push(45);
  if (s.c.zero) s.out.push(48);
  if (s.width > 0) s.out.pushText(String(s.width));
  if (s.precision >= 0) s.out.pushText(`.${s.precision}`);
  s.out.push(s.c.char);
  return 0;
}

function convert(s: Spec, value: Argument, host: PrintfHost, wide: boolean): number {
  switch (s.c.letter) {
    case 'd':
    case 'i':
      integer(s, value, true, 10);
      return 0;
    case 'u':
      integer(s, value, false, 10);
      return 0;
    case 'o':
      integer(s, value, false, 8);
      return 0;
    case 'x':
    case 'X':
      integer(s, value, false, 16);
      return 0;
    case 'b':
    case 'B':
      integer(s, value, false, 2);
      return 0;
    case 'p':
      pointer(s, value as number);
      return 0;
    case 'c':
      return s.c.length === 'l'
        ? wideCharacter(s, value as number, host, wide)
        : character(s, value as number, host, wide);
    case 'C':
      return wideCharacter(s, value as number, host, wide);
    case 's':
      return s.c.length === 'l' ? wideText(s, value as number, host, wide) : text(s, value as number, host, wide);
    case 'S':
      return wideText(s, value as number, host, wide);
    case 'n': {
      const sizes: Record<string, number> = { hh: 1, h: 2, '': 4 };
      host.store(value as number, sizes[s.c.length] ?? 8, s.out.length);
      return 0;
    }
    default:
      float(s, value as Real, host.rounding);
      return 0;
  }
}

function padded(s: Spec, text: string): void {
  if (!s.left) s.out.fill(32, s.width - text.length);
  s.out.pushText(text);
  if (s.left) s.out.fill(32, s.width - text.length);
}

function paddedUnits(s: Spec, units: ArrayLike<number>): void {
  if (!s.left) s.out.fill(32, s.width - units.length);
  s.out.pushAll(units);
  if (s.left) s.out.fill(32, s.width - units.length);
}

/** Sign or prefix, zeros, digits; zero padding goes between prefix and digits. */
function numeric(s: Spec, prefix: string, digits: string, zero: boolean): void {
  const fill = s.width - prefix.length - digits.length;
  if (!s.left && !zero) s.out.fill(32, fill);
  s.out.pushText(prefix);
  if (!s.left && zero) s.out.fill(48, fill);
  s.out.pushText(digits);
  if (s.left) s.out.fill(32, fill);
}

function integer(s: Spec, value: Argument, signed: boolean, radix: number): void {
  let negative = false;
  let digits: string;
  if (typeof value === 'number') {
    let n = value;
    if (s.c.length === 'hh') n = signed ? (n << 24) >> 24 : n & 0xff;
    else if (s.c.length === 'h') n = signed ? (n << 16) >> 16 : n & 0xffff;
    else if (!signed) n = n >>> 0;
    negative = n < 0;
    digits = (negative ? -n : n).toString(radix);
  } else {
    const n = signed ? BigInt.asIntN(64, value as bigint) : BigInt.asUintN(64, value as bigint);
    negative = n < 0n;
    digits = (negative ? -n : n).toString(radix);
  }
  const isZero = digits === '0';
  if (isZero && s.precision === 0) digits = '';
  digits = digits.padStart(s.precision, '0');
  let prefix = '';
  if (signed) prefix = negative ? '-' : s.c.plus ? '+' : s.c.space ? ' ' : '';
  if (s.c.alternative) {
    if (radix === 8 && digits[0] !== '0') digits = `0${digits}`;
    if (radix === 16 && !isZero) prefix = '0x';
    if (radix === 2 && !isZero) prefix = s.c.char === 66 ? '0B' : '0b';
  }
  if (s.c.char === 88) {
    digits = digits.toUpperCase();
    prefix = prefix.toUpperCase();
  }
  numeric(s, prefix, digits, s.c.zero && s.precision < 0);
}

function pointer(s: Spec, address: number): void {
  if (address === 0) {
    padded(s, '(nil)');
    return;
  }
  const sign = s.c.plus ? '+' : s.c.space ? ' ' : '';
  numeric(s, `${sign}0x`, address.toString(16).padStart(s.precision, '0'), s.c.zero && s.precision < 0);
}

function character(s: Spec, value: number, host: PrintfHost, wide: boolean): number {
  const byte = value & 0xff;
  if (wide) {
    const decoded = decodeMultibyte([byte], 0, 1, host.encoding);
    if (typeof decoded === 'string') return EILSEQ;
  }
  paddedUnits(s, [byte]);
  return 0;
}

function wideCharacter(s: Spec, value: number, host: PrintfHost, wide: boolean): number {
  if (wide) {
    paddedUnits(s, [value >>> 0]);
    return 0;
  }
  const bytes = encodeWide(value >>> 0, host.encoding);
  if (!bytes) return EILSEQ;
  paddedUnits(s, bytes);
  return 0;
}

/** glibc's stand-in for a null string, when the precision leaves room for it. */
const nullText = (precision: number): string => (precision < 0 || precision >= 6 ? '(null)' : '');

function text(s: Spec, address: number, host: PrintfHost, wide: boolean): number {
  if (address === 0) {
    padded(s, nullText(s.precision));
    return 0;
  }
  if (!wide) {
    paddedUnits(s, host.string(address, s.precision < 0 ? undefined : s.precision));
    return 0;
  }
  const bytes = host.string(address, s.precision < 0 ? undefined : s.precision * 4);
  const units: number[] = [];
  for (let i = 0; i < bytes.length && (s.precision < 0 || units.length < s.precision); ) {
    const decoded = decodeMultibyte(bytes, i, bytes.length, host.encoding);
    if (typeof decoded === 'string') return EILSEQ;
    units.push(decoded.code);
    i += decoded.length;
  }
  paddedUnits(s, units);
  return 0;
}

function wideText(s: Spec, address: number, host: PrintfHost, wide: boolean): number {
  if (address === 0) {
    padded(s, nullText(s.precision));
    return 0;
  }
  const units = host.wideString(address, s.precision < 0 ? undefined : s.precision);
  if (wide) {
    paddedUnits(s, units);
    return 0;
  }
  const bytes: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const encoded = encodeWide(units[i]!, host.encoding);
    if (!encoded) return EILSEQ;
    // The precision counts bytes, and no character is split.
    if (s.precision >= 0 && bytes.length + encoded.length > s.precision) break;
    bytes.push(...encoded);
  }
  paddedUnits(s, bytes);
  return 0;
}

function float(s: Spec, x: Real, rounding: Rounding): void {
  const upper = s.c.char < 97;
  const isWide = typeof x !== 'number';
  const negative = isWide ? x.negative : isNegative(x);
  let prefix = negative ? '-' : s.c.plus ? '+' : s.c.space ? ' ' : '';
  if (isWide ? x.kind !== 'finite' : !Number.isFinite(x)) {
    const name = (isWide ? x.kind === 'nan' : Number.isNaN(x)) ? 'nan' : 'inf';
    numeric(s, prefix, upper ? name.toUpperCase() : name, false);
    return;
  }
  const direction = directionOf(rounding, negative);
  let digits: string;
  switch (s.c.char | 0x20) {
    case 102:
      digits = fixedDigits(x, s.precision < 0 ? 6 : s.precision, direction);
      if (s.c.alternative && !digits.includes('.')) digits += '.';
      break;
    case 101:
      digits = exponential(x, s.precision < 0 ? 6 : s.precision, s.c.alternative, direction);
      break;
    case 103:
      digits = general(x, s.precision < 0 ? 6 : s.precision, s.c.alternative, direction);
      break;
    default: {
      const h = hexDigits(x, s.precision, direction);
      const point = h.fraction !== '' || s.c.alternative ? '.' : '';
      digits = `${h.lead}${point}${h.fraction}p${h.exponent < 0 ? '' : '+'}${h.exponent}`;
      prefix += '0x';
    }
  }
  if (upper) {
    digits = digits.toUpperCase();
    prefix = prefix.toUpperCase();
  }
  numeric(s, prefix, digits, s.c.zero);
}

function withExponent(mantissa: string, exponent: number): string {
  const e = String(Math.abs(exponent)).padStart(2, '0');
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${e}`;
}

function exponential(x: Real, precision: number, alternative: boolean, direction: Direction): string {
  const { digits, exponent } = scientificDigits(x, precision, direction);
  const fraction = digits.slice(1);
  return withExponent(`${digits[0]}${fraction !== '' || alternative ? '.' : ''}${fraction}`, exponent);
}

function general(x: Real, precision: number, alternative: boolean, direction: Direction): string {
  const wanted = precision === 0 ? 1 : precision;
  const { digits, exponent } = scientificDigits(x, wanted - 1, direction);
  // Where rounding up is what made the exponent too large, glibc forgets the zeros that '#' keeps.
  const carried = exponent === wanted && isBelow(x, exponent);
  const kept = alternative && !carried ? digits : digits.replace(/0+$/, '') || '0';
  if (exponent < -4 || exponent >= wanted) {
    const fraction = kept.slice(1);
    return withExponent(`${kept[0]}${fraction !== '' || alternative ? '.' : ''}${fraction}`, exponent);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${kept}`;
  const whole = kept.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = kept.slice(exponent + 1);
  return fraction !== '' || alternative ? `${whole}.${fraction}` : whole;
}
