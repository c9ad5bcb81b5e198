/**
 * Shortcuts of the functions of <string.h> that programs call by the million, C++'s strings above all (HostFunction.quick):
 * short runs of bytes that are all defined, copied to where writing is plainly right. Anything else is for the whole
 * functions, a call of which the source says more (members, MachineApi.argumentsKnown) too.
 */
import { NONE } from '../../isa/provenance.ts';
import {
  DIRTY,
  HIGH_BASE,
  HIGH_OFFSET,
  HIGH_SIZE,
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  PAGE_MAP,
  REG_GPR,
  REG_PROVENANCE,
  SH_DEFINED,
  SH_POINTER,
  SH_READ_ONLY,
  SH_UNDEFINED,
  SHADOW,
} from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { addressOfWindow, PAGE_USED, PAGE_WRITABLE } from '../../machine/memory.ts';

const RAX = REG_GPR >> 2;
const RDX = RAX + 2 * 2;
const RSP = RAX + 4 * 2;
const RSI = RAX + 6 * 2;
const RDI = RAX + 7 * 2;
const LOW_LO = (LOW_BASE % 2 ** 32) | 0;
const LOW_HI = Math.floor(LOW_BASE / 2 ** 32);
const HIGH_LO = (HIGH_BASE % 2 ** 32) | 0;
const HIGH_HI = Math.floor(HIGH_BASE / 2 ** 32);
/** Bytes at most; longer runs are worth the whole function's cost. */
const SHORT = 512;

const addressOf = (at: number): number => addressOfWindow(at - LOW_OFFSET);

class Quick {
  readonly words: Int32Array;
  readonly bytes: Uint8Array;

  constructor(readonly machine: MachineApi) {
    this.bytes = machine.memory.bytes;
    this.words = new Int32Array(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength >>> 2);
  }

  /** Linear offset of the address in a register, with SHORT bytes of its window behind it; -1 when there is none. */
  offset(register: number): number {
    const lo = this.words[register]!;
    const hi = this.words[register + 1]!;
    if (hi === LOW_HI) {
      const d = (lo - LOW_LO) >>> 0;
      return d < LOW_SIZE - SHORT ? d + LOW_OFFSET : -1;
    }
    if (hi !== HIGH_HI) return -1;
    const d = (lo - HIGH_LO) >>> 0;
    return d < HIGH_SIZE - SHORT ? d + HIGH_OFFSET : -1;
  }

  /** A size that is short, or -1. */
  size(register: number): number {
    const n = this.words[register]!;
    return this.words[register + 1] === 0 && n >= 0 && n <= SHORT ? n : -1;
  }

  /** The call is one of which the source says more than the registers. */
  isSpecial(): boolean {
    const at = this.offset(RSP);
    if (at < 0 || (at & 7) !== 0) return true;
    const lo = this.words[at >> 2]! >>> 0;
    return this.machine.argumentsKnown(this.words[(at >> 2) + 1]! * 2 ** 32 + lo);
  }

  /** What `readable` found among the bytes: pointers. */
  pointers = false;

  /** All of it is mapped and defined. */
  readable(at: number, n: number): boolean {
    const { bytes } = this;
    this.pointers = false;
    for (let s = at + SHADOW, end = s + n; s < end; s++) {
      const code = bytes[s]!;
      if (code === SH_POINTER) this.pointers = true;
      else if (code !== SH_DEFINED && code !== SH_READ_ONLY) return false;
    }
    return true;
  }

  /** The pointer in a register does not lead outside of the object that it came from. */
  isOwn(register: number, at: number): boolean {
    const handle = this.words[(REG_PROVENANCE >> 2) + ((register - RAX) >> 1)]!;
    return this.machine.memory.objects.contains(handle, at - LOW_OFFSET);
  }

  /** All of it may be written, and nobody watches. */
  writable(at: number, n: number): boolean {
    const { bytes } = this;
    for (let s = at + SHADOW, end = s + n; s < end; s++) {
      const code = bytes[s]!;
      if (code !== SH_DEFINED && code !== SH_POINTER && code !== SH_UNDEFINED) return false;
    }
    const flags = PAGE_WRITABLE | PAGE_USED;
    const first = PAGE_MAP + ((at - LOW_OFFSET) >>> 12);
    const last = PAGE_MAP + ((at + n - 1 - LOW_OFFSET) >>> 12);
    return (bytes[first]! & bytes[last]! & flags) === flags;
  }

  wrote(at: number, n: number): void {
    const { bytes } = this;
    for (let s = at + SHADOW, end = s + n; s < end; s++) bytes[s] = SH_DEFINED;
    bytes[DIRTY + ((at - LOW_OFFSET) >>> 12)] = 1;
    bytes[DIRTY + ((at + n - 1 - LOW_OFFSET) >>> 12)] = 1;
  }

  answer(v: number): true {
    this.words[RAX] = v;
    this.words[RAX + 1] = 0;
    this.words[REG_PROVENANCE >> 2] = NONE;
    return true;
  }
  answerWith(register: number): true {
    this.words[RAX] = this.words[register]!;
    this.words[RAX + 1] = this.words[register + 1]!;
    this.words[REG_PROVENANCE >> 2] = this.words[(REG_PROVENANCE >> 2) + ((register - RAX) >> 1)]!;
    return true;
  }
}

/** void *memcpy(void *, const void *, size_t), and memmove, which may overlap. */
const copy =
  (overlapAllowed: boolean) =>
  (m: MachineApi): (() => boolean) => {
    const q = new Quick(m);
    const { bytes } = q;
    return () => {
      const n = q.size(RDX);
      if (n <= 0) return false;
      const to = q.offset(RDI);
      const from = q.offset(RSI);
      if (to < 0 || from < 0 || (!overlapAllowed && to < from + n && from < to + n)) return false;
      if (!q.writable(to, n) || !q.readable(from, n) || !q.isOwn(RDI, to) || !q.isOwn(RSI, from)) return false;
      if (q.isSpecial()) return false;
      if (to > from) for (let i = n - 1; i >= 0; i--) bytes[to + i] = bytes[from + i]!;
      else for (let i = 0; i < n; i++) bytes[to + i] = bytes[from + i]!;
      if (q.pointers) m.memory.copyShadow(addressOf(to), addressOf(from), n);
      else q.wrote(to, n);
      return q.answerWith(RDI);
    };
  };

/** void *memset(void *, int, size_t) */
function quickMemset(m: MachineApi): () => boolean {
  const q = new Quick(m);
  return () => {
    const n = q.size(RDX);
    const to = n > 0 ? q.offset(RDI) : -1;
    if (to < 0 || !q.writable(to, n) || !q.isOwn(RDI, to) || q.isSpecial()) return false;
    const byte = q.words[RSI]! & 0xff;
    for (let i = 0; i < n; i++) q.bytes[to + i] = byte;
    q.wrote(to, n);
    return q.answerWith(RDI);
  };
}

/** int memcmp(const void *, const void *, size_t) */
function quickMemcmp(m: MachineApi): () => boolean {
  const q = new Quick(m);
  const { bytes } = q;
  return () => {
    const n = q.size(RDX);
    const a = n > 0 ? q.offset(RDI) : -1;
    const b = n > 0 ? q.offset(RSI) : -1;
    if (a < 0 || b < 0 || !q.readable(a, n) || !q.readable(b, n) || !q.isOwn(RDI, a) || !q.isOwn(RSI, b)) return false;
    if (q.isSpecial()) return false;
    let i = 0;
    while (i < n && bytes[a + i] === bytes[b + i]) i++;
    return q.answer(i === n ? 0 : bytes[a + i]! - bytes[b + i]!);
  };
}

/** size_t strlen(const char *) */
function quickStrlen(m: MachineApi): () => boolean {
  const q = new Quick(m);
  const { bytes } = q;
  return () => {
    const at = q.offset(RDI);
    if (at < 0 || !q.isOwn(RDI, at)) return false;
    for (let i = 0; i < SHORT; i++) {
      const code = bytes[at + SHADOW + i]!;
      if (code !== SH_DEFINED && code !== SH_READ_ONLY) return false;
      if (bytes[at + i] === 0) return q.isSpecial() ? false : q.answer(i);
    }
    return false;
  };
}

/** int strcmp(const char *, const char *) */
function quickStrcmp(m: MachineApi): () => boolean {
  const q = new Quick(m);
  const { bytes } = q;
  return () => {
    const a = q.offset(RDI);
    const b = q.offset(RSI);
    if (a < 0 || b < 0 || !q.isOwn(RDI, a) || !q.isOwn(RSI, b)) return false;
    for (let i = 0; i < SHORT; i++) {
      if (!q.readable(a + i, 1) || !q.readable(b + i, 1)) return false;
      const x = bytes[a + i]!;
      const y = bytes[b + i]!;
      if (x !== y || x === 0) return q.isSpecial() ? false : q.answer(x - y);
    }
    return false;
  };
}

export const QUICK_STRING: ReadonlyMap<string, (m: MachineApi) => () => boolean> = new Map([
  ['memcpy', copy(false)],
  ['memmove', copy(true)],
  ['memset', quickMemset],
  ['memcmp', quickMemcmp],
  ['bcmp', quickMemcmp],
  ['strlen', quickStrlen],
  ['strcmp', quickStrcmp],
]);
