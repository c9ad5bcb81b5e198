/** Bytes of memory with their shadow, as views show them. */
import {
  SH_DEFINED,
  SH_DESTROYED,
  SH_PARTIAL,
  SH_READ_ONLY,
  SH_UNDEFINED,
  SH_WATCH_DEFINED,
  SH_WATCH_UNDEFINED,
} from '../machine/layout.ts';
import type { MemoryApi } from '../machine/machine-api.ts';

const HEX = Array.from({ length: 256 }, (_, b) => b.toString(16).padStart(2, '0'));

export function bytesText(memory: MemoryApi, address: number, count: number): { bytes: string; shadow: string } {
  const raw = memory.readBytes(address, count);
  let bytes = '';
  let shadow = '';
  for (let i = 0; i < raw.length; i++) {
    bytes += HEX[raw[i]!]!;
    shadow += shadowLetter(memory.shadow(address + i));
  }
  return { bytes, shadow };
}

/** d defined, u undefined, p partly defined, x not addressable. */
export function shadowLetter(code: number): string {
  switch (code) {
    case SH_DEFINED:
    case SH_READ_ONLY:
    case SH_WATCH_DEFINED:
      return 'd';
    case SH_UNDEFINED:
    case SH_DESTROYED:
    case SH_WATCH_UNDEFINED:
      return 'u';
    case SH_PARTIAL:
      return 'p';
    default:
      return code & 1 ? 'd' : 'x';
  }
}
