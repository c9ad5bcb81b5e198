/**
 * Call stacks as lists of return addresses, each different one kept once. Walking is the hot part of recording an
 * allocation, so it reads the frame-pointer chain straight from linear memory:
 *
 *     rbp ──► saved rbp of the caller      (System V ABI §3.2.2, figure 3.3)
 *             return address
 *
 * The chain is the debuggee's memory: it must climb, stay inside the HIGH window (where all stacks are) and end soon.
 */
import { EXIT_ADDRESS, HIGH_BASE, HIGH_OFFSET, HIGH_SIZE, REG_GPR, REG_RIP, WALKS } from '../../machine/layout.ts';
import type { MemoryApi } from '../../machine/machine-api.ts';
import { offsetOf, toAddress } from './heap-memory.ts';

export const MAX_STACK_FRAMES = 32;
/** Walks that are remembered; a power of two. */
export const WALK_COUNT = 256;
/** Of a walk: how many words follow, the record that it ended in, then words in pairs of index and value. */
export const WALK_WORDS = 2 + (MAX_STACK_FRAMES + 1) * 8;
const RSP_WORD = (REG_GPR + 4 * 8) >> 2;
const RIP_WORD = REG_RIP >> 2;
const RBP_WORD = (REG_GPR + 5 * 8) >> 2;
const EXIT_OFFSET = EXIT_ADDRESS - HIGH_BASE + HIGH_OFFSET;
const HIGH_END = HIGH_OFFSET + HIGH_SIZE - 16;

export class StackDepot {
  private readonly i32: Int32Array;
  /** Records: length, then that many linear offsets of return addresses, innermost first. Record 0 is the empty stack. */
  private records = new Int32Array(1 << 14);
  private end = 1;
  /** Open addressing: hash → record. */
  private table = new Int32Array(1 << 12);
  private count = 0;
  private readonly walked = new Int32Array(MAX_STACK_FRAMES);
  /**
   * Walks that are remembered, by rsp and innermost return address (WALK_WORDS): what each has read, and where it ended.
   */
  private readonly seen: Int32Array;
  private seenAt = 0;

  /** `quick`: its walks are in linear memory, for the shortcuts of malloc and free (runtime/shortcuts/heap.c). */
  constructor(memory: MemoryApi, quick = false) {
    this.i32 = new Int32Array(memory.bytes.buffer, memory.bytes.byteOffset, memory.bytes.byteLength >>> 2);
    const size = WALK_COUNT * WALK_WORDS;
    this.seen = quick ? this.i32.subarray(WALKS >> 2, (WALKS >> 2) + size) : new Int32Array(size);
    this.seen.fill(0);
  }

  /**
   * The stack of the running thread inside a host function: its return address lies at rsp. Returns the record. When a walk
   * would meet the same words as a remembered one, it is the same stack: programs allocate in loops, so this is the usual
   * case.
   */
  capture(): number {
    const memory = this.i32;
    const at = offsetOf(memory[RSP_WORD]!, memory[RSP_WORD + 1]!);
    // Where the caller's own call returns to: destructors and wrappers of malloc are called from many places.
    const outer = memory[(offsetOf(memory[RBP_WORD]!, memory[RBP_WORD + 1]!) + 8) >> 2]!;
    const first = (((at >>> 3) ^ Math.imul(memory[at >> 2]! ^ outer, 5)) & (WALK_COUNT - 1)) * WALK_WORDS;
    const { seen } = this;
    const end = first + 2 + seen[first]!;
    if (end === first + 2) return this.walk(first);
    for (let i = first + 2; i < end; i += 2) if (memory[seen[i]!] !== seen[i + 1]) return this.walk(first);
    return seen[first + 1]!;
  }

  /** The stack of the running thread in the middle of a function (`host` < 0), or inside a host function. */
  captureHere(host: number): number {
    if (host >= 0) return this.capture();
    const memory = this.i32;
    const walked = this.walked;
    // As if it were a return address: behind the instruction's first byte.
    let n = 0;
    walked[n++] = offsetOf(memory[RIP_WORD]!, memory[RIP_WORD + 1]!) + 1;
    let hash = Math.imul(walked[0]!, 0x9e3779b1);
    let frame = offsetOf(memory[RBP_WORD]!, memory[RBP_WORD + 1]!);
    let below = 0;
    while (n < MAX_STACK_FRAMES && frame > below && frame >= HIGH_OFFSET && frame < HIGH_END && (frame & 7) === 0) {
      const ra = offsetOf(memory[(frame + 8) >> 2]!, memory[(frame + 12) >> 2]!);
      if (ra <= 0 || ra === EXIT_OFFSET) break;
      walked[n++] = ra;
      hash = Math.imul(hash ^ ra, 0x9e3779b1);
      below = frame;
      frame = offsetOf(memory[frame >> 2]!, memory[(frame >> 2) + 1]!);
    }
    return this.intern(n, (hash ^ (hash >>> 15)) >>> 0);
  }

  private see(word: number): void {
    const seen = this.seen;
    seen[this.seenAt++] = word;
    seen[this.seenAt++] = this.i32[word]!;
    seen[this.seenAt++] = word + 1;
    seen[this.seenAt++] = this.i32[word + 1]!;
  }

  private walk(first: number): number {
    const memory = this.i32;
    const walked = this.walked;
    let n = 0;
    let hash = 0;
    this.seenAt = first + 2;
    let at = offsetOf(memory[RSP_WORD]!, memory[RSP_WORD + 1]!);
    let frame = offsetOf(memory[RBP_WORD]!, memory[RBP_WORD + 1]!);
    this.see(RSP_WORD);
    this.see(RBP_WORD);
    let below = at;
    while (n < MAX_STACK_FRAMES && at >= HIGH_OFFSET && at < HIGH_END && (at & 7) === 0) {
      const ra = offsetOf(memory[at >> 2]!, memory[(at >> 2) + 1]!);
      this.see(at >> 2);
      if (ra <= 0 || ra === EXIT_OFFSET) break;
      walked[n++] = ra;
      hash = Math.imul(hash ^ ra, 0x9e3779b1);
      if (frame <= below || frame >= HIGH_END || (frame & 7) !== 0) break;
      at = frame + 8;
      below = frame;
      this.see(frame >> 2);
      frame = offsetOf(memory[frame >> 2]!, memory[(frame >> 2) + 1]!);
    }
    const record = this.intern(n, (hash ^ (hash >>> 15)) >>> 0);
    this.seen[first] = this.seenAt - first - 2;
    this.seen[first + 1] = record;
    return record;
  }

  private intern(n: number, hash: number): number {
    if (n === 0) return 0;
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (; this.table[slot] !== 0; slot = (slot + 1) & mask) {
      const record = this.table[slot]!;
      if (this.records[record] !== n) continue;
      let i = 0;
      while (i < n && this.records[record + 1 + i] === this.walked[i]) i++;
      if (i === n) return record;
    }
    while (this.end + n + 1 > this.records.length) {
      const larger = new Int32Array(this.records.length * 2);
      larger.set(this.records);
      this.records = larger;
    }
    const record = this.end;
    this.records[record] = n;
    for (let i = 0; i < n; i++) this.records[record + 1 + i] = this.walked[i]!;
    this.end += n + 1;
    this.table[slot] = record;
    if (++this.count * 2 > this.table.length) this.rehash();
    return record;
  }

  private rehash(): void {
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let record = 1; record < this.end; record += this.records[record]! + 1) {
      let hash = 0;
      for (let i = 0; i < this.records[record]!; i++)
        hash = Math.imul(hash ^ this.records[record + 1 + i]!, 0x9e3779b1);
      let slot = ((hash ^ (hash >>> 15)) >>> 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = record;
    }
    this.table = table;
  }

  /** Return addresses of a record, innermost first. */
  addresses(record: number): number[] {
    const list: number[] = [];
    for (let i = 0; i < (this.records[record] ?? 0); i++) list.push(toAddress(this.records[record + 1 + i]!));
    return list;
  }
}
