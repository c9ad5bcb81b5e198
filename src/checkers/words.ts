/** Phrases that all messages share, so that they speak in one voice. */
import type { BadAccess } from '../machine/probes.ts';

export const bytes = (n: number): string => `${n} byte${n === 1 ? '' : 's'}`;
export const hex = (n: number | bigint): string => `0x${n.toString(16)}`;
export const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
/** "8 MiB", "8 KiB", "100 bytes". */
export function memorySize(n: number): string {
  if (n >= 1 << 20 && n % (1 << 20) === 0) return `${n >> 20} MiB`;
  return n >= 1024 && n % 1024 === 0 ? `${n >> 10} KiB` : bytes(n);
}
export const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** "Write of 4 bytes", "strcpy writes 6 bytes to the destination". */
export function subject(a: BadAccess): string {
  if (a.by) {
    const verb = a.operation === 'write' ? 'writes' : 'reads';
    const preposition = a.operation === 'write' ? 'to' : 'from';
    return `${a.by.function} ${verb} ${bytes(a.size)} ${preposition} ${a.by.role}`;
  }
  return `${capital(a.operation)} of ${bytes(a.size)}`;
}

/** Joins a subject and where it happens: a comma after a library function's long subject. */
export const happening = (a: BadAccess, where: string): string =>
  `${subject(a)}${a.by || /^(the (last|first)|\d)/.test(where) ? ', ' : ' '}${where}`;

/** Bytes 40 to 43; byte 40. */
export const byteRange = (from: number, n: number): string =>
  n === 1 ? `byte ${from}` : `bytes ${from} to ${from + n - 1}`;
