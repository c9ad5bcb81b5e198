/** Checked stores of single values through pointer arguments, and strings of wide characters. */
import { bitsOfExtended, type Extended } from '../../base/extended.ts';
import type { HostContext } from '../../machine/host.ts';

const cell = new DataView(new ArrayBuffer(8));
const cellBytes = new Uint8Array(cell.buffer);

function storeCell(c: HostContext, address: number, n: number, role: string): void {
  c.write(address, n, role).set(cellBytes.subarray(0, n));
  c.wrote(address, n);
}

export function storeInteger(c: HostContext, address: number, size: number, value: bigint, role: string): void {
  cell.setBigUint64(0, BigInt.asUintN(64, value), true);
  storeCell(c, address, size, role);
}
export function storeI32(c: HostContext, address: number, value: number, role: string): void {
  cell.setInt32(0, value, true);
  storeCell(c, address, 4, role);
}
/** An address, size or other number below 2^53. */
export function storeWord(c: HostContext, address: number, value: number, role: string): void {
  cell.setUint32(0, value >>> 0, true);
  cell.setInt32(4, Math.floor(value / 2 ** 32), true);
  storeCell(c, address, 8, role);
}
export function storeF64(c: HostContext, address: number, value: number, role: string): void {
  cell.setFloat64(0, value, true);
  storeCell(c, address, 8, role);
}
/** The ten bytes of a long double. */
export function storeExtended(c: HostContext, address: number, value: Extended, role: string): void {
  const { significand, signAndExponent } = bitsOfExtended(value);
  const bytes = new DataView(new ArrayBuffer(10));
  bytes.setBigUint64(0, significand, true);
  bytes.setUint16(8, signAndExponent, true);
  storeBytes(c, address, new Uint8Array(bytes.buffer), role);
}
export function storeF32(c: HostContext, address: number, value: number, role: string): void {
  cell.setFloat32(0, value, true);
  storeCell(c, address, 4, role);
}
export function storeBytes(c: HostContext, address: number, bytes: Uint8Array, role: string): void {
  if (bytes.length === 0) return;
  c.write(address, bytes.length, role).set(bytes);
  c.wrote(address, bytes.length);
}

export function loadI32(c: HostContext, address: number, role: string): number {
  cellBytes.set(c.read(address, 4, role));
  return cell.getInt32(0, true);
}
/** A signed 64-bit number; exact below 2^53. */
export function loadWord(c: HostContext, address: number, role: string): number {
  cellBytes.set(c.read(address, 8, role));
  return cell.getUint32(0, true) + cell.getInt32(4, true) * 2 ** 32;
}

/** View of `n` wide characters in a byte view, wherever it starts. */
export function wideUnits(bytes: Uint8Array): Uint32Array {
  const n = bytes.length >> 2;
  if (bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, n);
  return new Uint32Array(bytes.slice(0, n * 4).buffer);
}

/** The wide string at an address, without its terminator; at most `max` characters are looked at. */
export function wideString(c: HostContext, address: number, role: string, max = Number.POSITIVE_INFINITY): Uint32Array {
  const memory = c.machine.memory;
  let n = 0;
  while (n < max) {
    const unit = memory.readU32(address + n * 4);
    // An unmapped character is met again, and reported, by the check below.
    if (unit === undefined || unit === 0) break;
    n++;
  }
  const checked = n < max ? n + 1 : n;
  if (checked === 0) return new Uint32Array(0);
  const bytes = c.read(address, checked * 4, role);
  return wideUnits(bytes.subarray(0, n * 4));
}

export const utf8 = new TextDecoder();
export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file's name and other text of the program's, as a string for the host. */
export function textArgument(c: HostContext, address: number, role: string): string {
  return utf8.decode(c.cstring(address, role).slice());
}
