/**
 * The constants that Clang describes a check with (compiler-rt/lib/ubsan: ubsan_value.h, ubsan_handlers.h), read from
 * simulated memory, and the values that a failing check comes with.
 *
 *     SourceLocation  { const char *file; u32 line; u32 column; }                                    16 bytes
 *     TypeDescriptor  { u16 kind; u16 info; char name[]; }     name: 'int', 'size_t' (aka 'unsigned long')
 *                     kind 0 integer: info = log2 of the bits << 1 | signed;  1 float: info = bits
 *                     kind 2 _BitInt: as an integer, and behind the name's NUL the exact number of bits (u32)
 */
import { doubleOf, extendedOf } from '../../base/extended.ts';
import type { MachineApi } from '../../machine/machine-api.ts';

export interface CheckLocation {
  /** Line 0: not known. */ readonly line: number;
  readonly column: number;
}

export interface CheckedType {
  /** As the program has it: "int", "size_t", "int[4]". */ readonly name: string;
  readonly kind: 'integer' | 'float' | 'other';
  readonly bits: number;
  readonly signed: boolean;
}

const MAX_NAME = 4096;
const UNKNOWN: CheckedType = { name: '', kind: 'other', bits: 0, signed: false };

export function locationAt(m: MachineApi, address: number): CheckLocation {
  return { line: m.memory.readU32(address + 8) ?? 0, column: m.memory.readU32(address + 12) ?? 0 };
}

/** The source file of a check. */
export function fileAt(m: MachineApi, address: number): string {
  const at = m.memory.readPtr(address);
  return at === undefined ? '' : new TextDecoder().decode(textAt(m, at));
}

function textAt(m: MachineApi, at: number): Uint8Array {
  const bytes = m.memory.readBytes(at, MAX_NAME);
  return bytes.subarray(0, Math.max(0, bytes.indexOf(0)));
}

/** The type whose descriptor the pointer at `address` points to. */
export function typeAt(m: MachineApi, address: number): CheckedType {
  const at = m.memory.readPtr(address);
  const kind = at === undefined ? undefined : m.memory.readU16(at);
  const info = at === undefined ? undefined : m.memory.readU16(at + 2);
  if (at === undefined || kind === undefined || info === undefined) return UNKNOWN;
  const text = textAt(m, at + 4);
  const name = unquoted(new TextDecoder().decode(text));
  if (kind === 1) return { name, kind: 'float', bits: info, signed: true };
  if (kind !== 0 && kind !== 2) return { name, kind: 'other', bits: 0, signed: false };
  const exact = kind === 2 ? m.memory.readU32(at + 4 + text.length + 1) : undefined;
  return { name, kind: 'integer', bits: exact ?? 2 ** (info >> 1), signed: (info & 1) !== 0 };
}

/** The name between the first pair of quotes: what is behind it ("aka …") is the same type by another name. */
const unquoted = (name: string): string => /^'([^']*)'/.exec(name)?.[1] ?? name;

/** A value by its bits. */
export const integerOf = (t: CheckedType, bits: bigint): bigint =>
  t.signed ? BigInt.asIntN(t.bits, bits) : BigInt.asUintN(t.bits, bits);

export function floatOf(t: CheckedType, bits: bigint): number {
  if (t.bits === 128 && t.name.includes('float128')) return quad(bits);
  // long double has its size in memory.
  if (t.bits === 128) return doubleOf(extendedOf(BigInt.asUintN(64, bits), Number((bits >> 64n) & 0xffffn)));
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt.asUintN(64, bits), true);
  if (t.bits === 64) return view.getFloat64(0, true);
  if (t.bits === 32) return view.getFloat32(0, true);
  return t.name.includes('bf') ? bfloat(view.getUint16(0, true)) : half(view.getUint16(0, true));
}

/** IEEE 754 binary128: its upper 64 bits of significand as those of an 80-bit number. */
function quad(bits: bigint): number {
  const signAndExponent = Number((bits >> 112n) & 0xffffn);
  const leading = (signAndExponent & 0x7fff) === 0 ? 0n : 1n << 63n;
  return doubleOf(extendedOf(leading | ((bits >> 49n) & ((1n << 63n) - 1n)), signAndExponent));
}

function bfloat(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, bits << 16, true);
  return view.getFloat32(0, true);
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  const size =
    exponent === 0
      ? fraction * 2 ** -24
      : exponent === 31
        ? fraction === 0
          ? Number.POSITIVE_INFINITY
          : Number.NaN
        : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return bits & 0x8000 ? -size : size;
}

/** Smallest and largest value of an integer type. */
export const smallest = (t: CheckedType): bigint => (t.signed ? -(1n << BigInt(t.bits - 1)) : 0n);
export const largest = (t: CheckedType): bigint => (1n << BigInt(t.signed ? t.bits - 1 : t.bits)) - 1n;
