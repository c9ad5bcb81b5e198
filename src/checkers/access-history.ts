/**
 * The accesses to each word of memory that a later one may race with: for every word of four bytes a list of records, at
 * most one write and one read of a thread to the same bytes, without those that a later write has put behind it.
 */
import type { HostState } from '../machine/host.ts';
import type { Clock } from './happens-before.ts';

export const WRITE = 0x10;
export const ATOMIC = 0x20;
const BYTES = 0x0f;

const PAGE_WORDS = 1024;
/** Fields of a record: what (thread << 8 | flags | bytes), epoch, next record, stack. Its time stands apart. */
const FIELDS = 4;
const WHAT = 0;
const EPOCH = 1;
const NEXT = 2;
const STACK = 3;

export interface PastAccess {
  readonly thread: number;
  readonly write: boolean;
  readonly atomic: boolean;
  readonly time: number;
  readonly stack: number;
}

interface Saved {
  readonly pages: ReadonlyMap<number, Int32Array>;
  readonly records: Int32Array;
  readonly times: Float64Array;
  readonly end: number;
  readonly free: number;
}

export class AccessHistory implements HostState {
  readonly name = 'accesses';
  private pages = new Map<number, Int32Array>();
  private records = new Int32Array(FIELDS * 1024);
  private times = new Float64Array(1024);
  /** Record 0 is none. */
  private end = 1;
  private free = 0;

  /** A record that races with this access to bytes of a word (by window offset / 4), or 0. */
  conflict(word: number, what: number, clock: Clock): number {
    const { records } = this;
    const thread = what >> 8;
    for (let r = this.head(word); r !== 0; r = records[r * FIELDS + NEXT]!) {
      const w = records[r * FIELDS + WHAT]!;
      if (w >> 8 === thread || (w & what & BYTES) === 0) continue;
      if (((w | what) & WRITE) === 0 || (w & what & ATOMIC) !== 0) continue;
      if (records[r * FIELDS + EPOCH]! > (clock[w >> 8] ?? 0)) return r;
    }
    return 0;
  }

  private head(word: number): number {
    return this.pages.get(word >> 10)?.[word & (PAGE_WORDS - 1)] ?? 0;
  }

  /** Whether the thread has made this very access in this epoch already. */
  knows(word: number, what: number, epoch: number): boolean {
    const { records } = this;
    for (let r = this.head(word); r !== 0; r = records[r * FIELDS + NEXT]!) {
      const w = records[r * FIELDS + WHAT]!;
      if (w >> 8 !== what >> 8 || records[r * FIELDS + EPOCH] !== epoch) continue;
      if ((what & BYTES & ~w) === 0 && (what & ~w & WRITE) === 0 && ((w ^ what) & ATOMIC) === 0) return true;
    }
    return false;
  }

  /** Records an access, and drops the records that it makes superfluous. */
  add(word: number, what: number, clock: Clock, epoch: number, time: number, stack: number): void {
    let page = this.pages.get(word >> 10);
    if (!page) {
      page = new Int32Array(PAGE_WORDS);
      this.pages.set(word >> 10, page);
    }
    const at = word & (PAGE_WORDS - 1);
    let { records } = this;
    let before = 0;
    for (let r = page[at]!; r !== 0; ) {
      const w = records[r * FIELDS + WHAT]!;
      const next = records[r * FIELDS + NEXT]!;
      const within = (w & BYTES & ~what) === 0 && ((what & ATOMIC) === 0 || (w & ATOMIC) !== 0);
      const own = w >> 8 === what >> 8;
      const gone =
        within &&
        ((what & WRITE) !== 0 ? own || records[r * FIELDS + EPOCH]! <= (clock[w >> 8] ?? 0) : own && (w & WRITE) === 0);
      if (gone) {
        if (before === 0) page[at] = next;
        else records[before * FIELDS + NEXT] = next;
        records[r * FIELDS + NEXT] = this.free;
        this.free = r;
      } else before = r;
      r = next;
    }
    const r = this.take();
    ({ records } = this);
    records[r * FIELDS + WHAT] = what;
    records[r * FIELDS + EPOCH] = epoch;
    records[r * FIELDS + NEXT] = page[at]!;
    records[r * FIELDS + STACK] = stack;
    this.times[r] = time;
    page[at] = r;
  }

  private take(): number {
    if (this.free !== 0) {
      const r = this.free;
      this.free = this.records[r * FIELDS + NEXT]!;
      return r;
    }
    if (this.end >= this.times.length) {
      const records = new Int32Array(this.records.length * 2);
      records.set(this.records);
      this.records = records;
      const times = new Float64Array(this.times.length * 2);
      times.set(this.times);
      this.times = times;
    }
    return this.end++;
  }

  past(record: number): PastAccess {
    const what = this.records[record * FIELDS + WHAT]!;
    return {
      thread: what >> 8,
      write: (what & WRITE) !== 0,
      atomic: (what & ATOMIC) !== 0,
      time: this.times[record]!,
      stack: this.records[record * FIELDS + STACK]!,
    };
  }

  /** A word has become another object's: nothing that was done to it counts. */
  forget(word: number): void {
    const page = this.pages.get(word >> 10);
    if (page) page[word & (PAGE_WORDS - 1)] = 0;
  }
  /** The same of whole pages of memory, by window offset. True when something was known of them. */
  forgetPages(w: number, size: number): boolean {
    const pages = [...this.pages.keys()].filter((p) => p * PAGE_WORDS * 4 >= w && p * PAGE_WORDS * 4 < w + size);
    for (const p of pages) {
      for (const first of this.pages.get(p)!) this.release(first);
      this.pages.delete(p);
    }
    return pages.length > 0;
  }
  private release(first: number): void {
    for (let r = first; r !== 0; ) {
      const next = this.records[r * FIELDS + NEXT]!;
      this.records[r * FIELDS + NEXT] = this.free;
      this.free = r;
      r = next;
    }
  }
  clear(): void {
    this.pages = new Map();
    this.end = 1;
    this.free = 0;
  }

  save(): Saved | undefined {
    if (this.pages.size === 0) return undefined;
    return {
      pages: new Map([...this.pages].map(([k, p]) => [k, p.slice()])),
      records: this.records.slice(0, this.end * FIELDS),
      times: this.times.slice(0, this.end),
      end: this.end,
      free: this.free,
    };
  }
  restore(saved: unknown): void {
    const s = saved as Saved | undefined;
    this.clear();
    if (!s) return;
    this.pages = new Map([...s.pages].map(([k, p]) => [k, p.slice()]));
    this.records.set(s.records);
    this.times.set(s.times);
    this.end = s.end;
    this.free = s.free;
  }
}
