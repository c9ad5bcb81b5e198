/**
 * Accesses that the monitor of threads knows of already, for translated code to look at (jit/emit-known.ts): a direct-mapped
 * cache at KNOWN_ACCESSES. An entry stands for bytes that a thread has read or written in its present epoch; such an access
 * can be forgotten, since any other that might race with it is compared with the one on record.
 *
 * A stamp stands for a thread and its epoch. An access that another thread has put behind it can't come again under the
 * same stamp: that thread knows of the epoch only when this one has released, which ended the epoch.
 */
import type { HostState } from '../machine/host.ts';
import { KNOWN_ACCESSES, KNOWN_ACCESSES_SIZE, KNOWN_STAMP } from '../machine/layout.ts';

/** Stamps have 27 bits; the sign bit stays free. */
const LAST_STAMP = 0x7ff_ffff;
const STAMP_WORD = KNOWN_STAMP >> 2;
const CACHE = KNOWN_ACCESSES >> 2;

export class KnownAccesses implements HostState {
  readonly name = 'known-accesses';
  private readonly words: Int32Array;
  /** By thread: its stamp, and the epoch that this stands for. */
  private readonly stamps: number[] = [];
  private readonly epochs: number[] = [];
  private last = 0;

  constructor(bytes: Uint8Array) {
    this.words = new Int32Array(bytes.buffer);
  }

  /** What follows is done by this thread in this epoch of its. */
  select(thread: number, epoch: number): void {
    if (this.epochs[thread] !== epoch) {
      if (this.last === LAST_STAMP) this.forgetAll();
      this.epochs[thread] = epoch;
      this.stamps[thread] = ++this.last;
    }
    this.words[STAMP_WORD] = 0;
    this.words[STAMP_WORD + 1] = this.stamps[thread]! << 4;
  }

  has(w: number, size: number, write: boolean): boolean {
    const at = place(w, write);
    return this.words[at] === w && this.words[at + 1] === (this.words[STAMP_WORD + 1]! | kindOf(size, write));
  }
  /** A write is as good as a read. */
  add(w: number, size: number, write: boolean): void {
    const kind = kindOf(size, false);
    if (kind < 0) return;
    this.put(w, kind, false);
    if (write) this.put(w, kind | 8, true);
  }
  private put(w: number, kind: number, write: boolean): void {
    const at = place(w, write);
    this.words[at] = w;
    this.words[at + 1] = this.words[STAMP_WORD + 1]! | kind;
  }

  /** No access is known any more. */
  clear(): void {
    this.epochs.length = 0;
  }
  private forgetAll(): void {
    this.words.fill(0, CACHE, CACHE + (KNOWN_ACCESSES_SIZE >> 2));
    this.epochs.length = 0;
    this.last = 0;
  }

  save(): undefined {
    return undefined;
  }
  restore(): void {
    this.clear();
  }
}

/** As in jit/emit-known.ts; -1 for sizes that no single instruction has. */
function kindOf(size: number, write: boolean): number {
  const log = 31 - Math.clz32(size);
  return 1 << log === size && log <= 4 ? log | (write ? 8 : 0) : -1;
}
const place = (w: number, write: boolean): number => CACHE + ((w & 0x3ffc) | (write ? 2 : 0));
