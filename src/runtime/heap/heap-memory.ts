/**
 * The allocator's own view of simulated memory: raw words at linear offsets, without shadow checks, as glibc reads and
 * writes its headers. Every write goes into an undo log until the call is over, so that a call that ends in an abort
 * (or has to be performed again after a stop) leaves memory as it found it.
 */
import { type BreakState, breakOf } from '../../kernel/brk.ts';
import {
  DIRTY,
  HIGH_BASE,
  HIGH_OFFSET,
  HIGH_SIZE,
  LOW_BASE,
  LOW_OFFSET,
  LOW_SIZE,
  SHADOW,
} from '../../machine/layout.ts';
import type { MachineApi, MemoryApi } from '../../machine/machine-api.ts';
import { HeapFault } from './abort.ts';
import { BAD, HUGE_SIZE, heapFor, MAIN_ARENA, MP, MP_TCACHE_KEY, USUAL_HEAP_MAX_SIZE } from './layout.ts';

const LOW_LO = (LOW_BASE % 2 ** 32) | 0;
const LOW_HI = Math.floor(LOW_BASE / 2 ** 32);
const HIGH_LO = (HIGH_BASE % 2 ** 32) | 0;
const HIGH_HI = Math.floor(HIGH_BASE / 2 ** 32);
const LOW_DELTA = LOW_OFFSET - LOW_BASE;
const HIGH_DELTA = HIGH_OFFSET - HIGH_BASE;

/** Linear offset of a simulated address, BAD outside the windows. */
export function toOffset(address: number): number {
  const low = address - LOW_BASE;
  if (low >= 0 && low < LOW_SIZE) return low + LOW_OFFSET;
  const high = address - HIGH_BASE;
  return high >= 0 && high < HIGH_SIZE ? high + HIGH_OFFSET : BAD;
}

export const toAddress = (offset: number): number =>
  offset >= HIGH_OFFSET ? offset - HIGH_DELTA : offset >= LOW_OFFSET ? offset - LOW_DELTA : 0;

/** The two halves of an address as a 64-bit word. */
export const lowHalf = (offset: number): number =>
  offset >= HIGH_OFFSET
    ? (offset - HIGH_OFFSET + HIGH_LO) | 0
    : offset >= LOW_OFFSET
      ? (offset - LOW_OFFSET + LOW_LO) | 0
      : 0;
export const highHalf = (offset: number): number =>
  offset >= HIGH_OFFSET ? HIGH_HI : offset >= LOW_OFFSET ? LOW_HI : 0;

/** Offset of the address hi:lo; 0 for NULL, BAD for anything outside the windows. */
export function offsetOf(lo: number, hi: number): number {
  if (hi === LOW_HI) {
    const d = (lo - LOW_LO) >>> 0;
    if (d < LOW_SIZE) return d + LOW_OFFSET;
  } else if (hi === HIGH_HI) {
    const d = (lo - HIGH_LO) >>> 0;
    if (d < HIGH_SIZE) return d + HIGH_OFFSET;
  } else if (hi === 0 && lo === 0) return 0;
  return BAD;
}

/** The arenas' locks, see arena-locks.ts. Arenas are offsets. */
export interface Locks {
  /** May not come back: then the call waits, and is performed again. */ enter(h: HeapMemory, av: number): void;
  leave(h: HeapMemory, av: number): void;
  isTaken(av: number): boolean;
}

export class HeapMemory {
  /** None where an allocator is used by itself. */ locks: Locks | undefined;
  readonly api: MemoryApi;
  readonly bytes: Uint8Array;
  readonly i32: Int32Array;
  /** [heapLow, heapHigh): whole pages of the brk heap that are mapped for sure. Set at the start of every call. */
  heapLow = 0;
  heapHigh = 0;
  /** [areaLow, areaHigh): the piece of another arena that the call works in, mapped for sure; none when both are 0. */
  areaLow = 0;
  areaHigh = 0;
  private break: BreakState | undefined;
  private breakSeen = -1;
  private log = new Int32Array(256);
  private logged = 0;

  constructor(readonly machine: MachineApi) {
    this.api = machine.memory;
    this.bytes = machine.memory.bytes;
    this.i32 = new Int32Array(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength >>> 2);
  }

  /** Begins a call: forgets the undo log and looks where the break is. */
  begin(): void {
    this.logged = 0;
    this.areaLow = 0;
    this.areaHigh = 0;
    this.break ??= breakOf(this.machine);
    if (this.break.current !== this.breakSeen) this.lookAtBreak(this.break);
  }

  private lookAtBreak(brk: BreakState): void {
    this.breakSeen = brk.current;
    this.heapLow = toOffset(brk.start);
    this.heapHigh = this.heapLow + Math.ceil((brk.current - brk.start) / 4096) * 4096;
  }

  /** Linear offset of the break, as of now. */
  get breakOffset(): number {
    this.break ??= breakOf(this.machine);
    return toOffset(this.break.current);
  }

  /** What was written so far stays. */
  commit(): void {
    this.logged = 0;
  }

  /** Undoes every write since `begin` or `commit`. */
  rollBack(): void {
    while (this.logged > 0) {
      this.logged -= 2;
      this.i32[this.log[this.logged]! >> 2] = this.log[this.logged + 1]!;
    }
  }

  /** Throws a fault (SIGSEGV in the allocator) unless the 32 bytes at `offset` are mapped. */
  check(offset: number): number {
    if (offset >= this.heapLow && offset <= this.heapHigh - 32) return offset;
    if (offset >= MAIN_ARENA && offset < MAIN_ARENA + 2160) return offset;
    if (offset >= this.areaLow && offset <= this.areaHigh - 32) return offset;
    return this.checkMapped(offset, 32);
  }

  /** heap_for_ptr of a chunk whose header says that it is not the main arena's. */
  heapOfChunk(chunk: number): number {
    if (chunk >= HIGH_OFFSET) return heapFor(chunk);
    // The brk heap has none: the header is overwritten. glibc looks at the multiple of 64 MiB before it.
    const address = toAddress(chunk);
    const at = toOffset(address - (address % USUAL_HEAP_MAX_SIZE));
    if (at === BAD) throw new HeapFault(address - (address % USUAL_HEAP_MAX_SIZE));
    return at;
  }

  /** The same for `n` bytes. */
  checkMapped(offset: number, n: number): number {
    if (offset >= this.heapLow && offset + n <= this.heapHigh) return offset;
    if (offset >= this.areaLow && offset + n <= this.areaHigh) return offset;
    if (offset <= 0 || !this.api.mapped(toAddress(offset), n)) throw new HeapFault(offset > 0 ? toAddress(offset) : 0);
    return offset;
  }

  get32(offset: number): number {
    return (offset & 3) === 0 ? this.i32[offset >> 2]! : this.unaligned(offset);
  }

  private unaligned(offset: number): number {
    const b = this.bytes;
    return b[offset]! | (b[offset + 1]! << 8) | (b[offset + 2]! << 16) | (b[offset + 3]! << 24);
  }

  set32(offset: number, value: number): void {
    if ((offset & 3) !== 0) {
      this.setUnaligned(offset, value);
      return;
    }
    const i = offset >> 2;
    if (this.logged === this.log.length) this.growLog();
    this.log[this.logged++] = offset;
    this.log[this.logged++] = this.i32[i]!;
    this.i32[i] = value;
    this.bytes[DIRTY + ((offset - LOW_OFFSET) >>> 12)] = 1;
  }

  /**
   * A word at an aligned offset, in a step that is consistent by itself: it need not be undone unless something before it
   * is, so a call that does nothing else pays for no log.
   */
  put64(offset: number, lo: number, hi: number): void {
    if (this.logged !== 0) {
      this.set32(offset, lo);
      this.set32(offset + 4, hi);
      return;
    }
    const i = offset >> 2;
    this.i32[i] = lo;
    this.i32[i + 1] = hi;
    this.bytes[DIRTY + ((offset - LOW_OFFSET) >>> 12)] = 1;
  }

  /** A word that stays when the call is undone. */
  putNow(offset: number, value: number): void {
    this.i32[offset >> 2] = value;
    this.bytes[DIRTY + ((offset - LOW_OFFSET) >>> 12)] = 1;
  }

  /** A misaligned pointer led here (corrupted lists): two aligned words are rewritten. */
  private setUnaligned(offset: number, value: number): void {
    const base = offset & ~3;
    const shift = (offset & 3) * 8;
    const mask = -1 << shift;
    this.set32(base, (this.get32(base) & ~mask) | (value << shift));
    this.set32(base + 4, (this.get32(base + 4) & mask) | (value >>> (32 - shift)));
  }

  private growLog(): void {
    const larger = new Int32Array(this.log.length * 2);
    larger.set(this.log);
    this.log = larger;
  }

  /** A size word: its value when it is below 2^31, else HUGE_SIZE with the word's low four bits. */
  word(offset: number): number {
    const lo = this.get32(offset);
    return lo >= 0 && this.get32(offset + 4) === 0 ? lo : HUGE_SIZE | (lo & 15);
  }
  setWord(offset: number, value: number): void {
    this.set32(offset, value);
    this.set32(offset + 4, 0);
  }

  /** A pointer word as an offset (0 NULL, BAD outside the windows). */
  pointer(offset: number): number {
    return offsetOf(this.get32(offset), this.get32(offset + 4));
  }
  setPointer(offset: number, target: number): void {
    this.set32(offset, lowHalf(target));
    this.set32(offset + 4, highHalf(target));
  }

  /**
   * Safe-linking (PROTECT_PTR, since glibc 2.32): a list pointer is stored xor its own address >> 12, so that a partial
   * overwrite does not hit a chosen address.
   */
  setProtected(offset: number, target: number): void {
    this.setProtectedWord(offset, lowHalf(target), highHalf(target));
  }
  setProtectedWord(offset: number, targetLo: number, targetHi: number): void {
    const hi = highHalf(offset);
    this.set32(offset, targetLo ^ ((lowHalf(offset) >>> 12) | (hi << 20)));
    this.set32(offset + 4, targetHi ^ (hi >>> 12));
  }
  protectedPointer(offset: number): number {
    const lo = lowHalf(offset);
    const hi = highHalf(offset);
    return offsetOf(this.get32(offset) ^ ((lo >>> 12) | (hi << 20)), this.get32(offset + 4) ^ (hi >>> 12));
  }
  /** The halves of a revealed pointer: it is handed on, and its alignment checked, although it may lead nowhere. */
  protectedLow(offset: number): number {
    return this.get32(offset) ^ ((lowHalf(offset) >>> 12) | (highHalf(offset) << 20));
  }
  protectedHigh(offset: number): number {
    return this.get32(offset + 4) ^ (highHalf(offset) >>> 12);
  }

  isTcacheKey(offset: number): boolean {
    const key = (MP + MP_TCACHE_KEY) >> 2;
    return this.get32(offset) === this.i32[key] && this.get32(offset + 4) === this.i32[key + 1];
  }
  setTcacheKey(offset: number): void {
    const key = (MP + MP_TCACHE_KEY) >> 2;
    this.set32(offset, this.i32[key]!);
    this.set32(offset + 4, this.i32[key + 1]!);
  }

  /** Zeroes bytes that nothing but the program will look at: not undone by `rollBack`. */
  zero(at: number, n: number): void {
    this.bytes.fill(0, at, at + n);
    this.markDirty(at, n);
  }

  /** Copies user bytes. Of what they replace only the words of a free chunk (fd, bk, …) can be undone. */
  copy(from: number, to: number, n: number): void {
    for (let i = 0; i < 32 && i + 4 <= n; i += 4) this.set32(to + i, this.get32(to + i));
    this.bytes.copyWithin(to, from, from + n);
    this.markDirty(to, n);
  }

  /**
   * Sets the shadow of a block: `n` bytes of `code`, then `slack` bytes of `rest` (n + slack and `at` are multiples of 8;
   * with `header`, the 8 bytes before are the chunk's). Written directly where nothing stands against it.
   */
  paint(at: number, n: number, code: number, slack: number, rest: number, header: number): void {
    if (!this.api.plainShadow || this.api.keepsTypes || n + slack > 512) {
      const address = toAddress(at);
      if (header !== 0) this.api.setShadow(address - 8, 8, header);
      this.api.setShadow(address, n, code);
      if (slack > 0) this.api.setShadow(address + n, slack, rest);
      return;
    }
    const words = this.i32;
    let i = (at + SHADOW) >> 2;
    if (header !== 0) {
      const word = Math.imul(header, 0x01010101);
      words[i - 1] = word;
      words[i - 2] = word;
    }
    const end = i + ((n + slack) >> 2);
    const whole = i + (n >> 2);
    const word = Math.imul(code, 0x01010101);
    while (i < whole) words[i++] = word;
    if (i < end) {
      const other = Math.imul(rest, 0x01010101);
      const mixed = n & 3;
      if (mixed !== 0) {
        const mask = -1 << (mixed * 8);
        words[i++] = (word & ~mask) | (other & mask);
      }
      while (i < end) words[i++] = other;
    }
    this.bytes[DIRTY + ((at - 8 - LOW_OFFSET) >>> 12)] = 1;
    this.bytes[DIRTY + ((at + n + slack - 1 - LOW_OFFSET) >>> 12)] = 1;
  }

  private markDirty(at: number, n: number): void {
    if (n > 0) this.bytes.fill(1, DIRTY + ((at - LOW_OFFSET) >>> 12), DIRTY + ((at + n - 1 - LOW_OFFSET) >>> 12) + 1);
  }

  get16(offset: number): number {
    return (this.i32[offset >> 2]! >>> ((offset & 2) * 8)) & 0xffff;
  }
  set16(offset: number, value: number): void {
    const shift = (offset & 2) * 8;
    const word = this.i32[offset >> 2]!;
    this.set32(offset & ~3, (word & ~(0xffff << shift)) | ((value & 0xffff) << shift));
  }
}
