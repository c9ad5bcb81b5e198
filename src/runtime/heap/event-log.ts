/**
 * An append-only log of fixed-size events that can go back in time. The youngest events are in linear memory, where the
 * shortcuts of malloc and free (runtime/shortcuts/heap.c) append theirs, too:
 *
 *     EVENT_RING + 24·n   int32 × 4: what happened   float64: when
 *
 * A full ring becomes a chunk, which never changes again, so saving the log costs little but the ring's copy. What few events
 * have, or only those that somebody asked about, stands in columns beside a chunk.
 *
 * Old chunks can be thinned: only the events that still matter are kept, found by binary search.
 */
import { EVENT_RING, QUICK_LOGGED } from '../../machine/layout.ts';

export const EVENTS_PER_CHUNK = 4096;
const WITHIN = EVENTS_PER_CHUNK - 1;
/** Words of an event, its time among them. */
export const EVENT_WORDS = 6;
const TIME = 2; // in words of eight bytes, of which an event has three

/** Words that stand in columns: from here on. */
export const FIRST_COLUMN = EVENT_WORDS;

export interface EventChunk {
  readonly words: Int32Array;
  readonly times: Float64Array;
  /** By number of the column; where there is none, all is 0. */
  readonly columns: (Int32Array | undefined)[];
  /** Thinned: the places (within the chunk, ascending) of the events that are left; undefined when all are. */
  readonly places: Int32Array | undefined;
}

export interface SavedLog {
  readonly chunks: readonly EventChunk[];
  /** What the ring holds. */
  readonly words: Int32Array;
  readonly columns: readonly (Int32Array | undefined)[];
}

const timesOf = (words: Int32Array): Float64Array =>
  new Float64Array(words.buffer, words.byteOffset, words.byteLength >>> 3);

export class EventLog {
  private chunks: EventChunk[] = [];
  private shared = false;
  private readonly memory: Int32Array;
  private readonly ring: Int32Array;
  private readonly ringTimes: Float64Array;
  private current: EventChunk;

  constructor(bytes: Uint8Array) {
    this.memory = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
    const from = EVENT_RING >>> 2;
    this.ring = this.memory.subarray(from, from + EVENTS_PER_CHUNK * EVENT_WORDS);
    this.ringTimes = timesOf(this.ring);
    this.logged = 0;
    this.current = this.emptyRing();
  }

  private emptyRing(): EventChunk {
    return { words: this.ring, times: this.ringTimes, columns: [], places: undefined };
  }

  /** Events in the ring. */
  private get logged(): number {
    return this.memory[QUICK_LOGGED >> 2]!;
  }
  private set logged(n: number) {
    this.memory[QUICK_LOGGED >> 2] = n;
  }
  get length(): number {
    return this.chunks.length * EVENTS_PER_CHUNK + this.logged;
  }

  private chunk(index: number): EventChunk {
    return this.chunks[index] ?? this.current;
  }

  /** Makes room for an event in the ring. True when a chunk has become full. */
  makeRoom(): boolean {
    if (this.logged < EVENTS_PER_CHUNK) return false;
    const words = this.ring.slice();
    this.own();
    this.chunks.push({ words, times: timesOf(words), columns: this.current.columns, places: undefined });
    this.current = this.emptyRing();
    this.logged = 0;
    return true;
  }

  /** Appends an event where `makeRoom` was called before, and returns its position. */
  append(time: number, meta: number, start: number, requested: number, stack: number): number {
    const n = this.logged++;
    const base = n * EVENT_WORDS;
    const { ring } = this;
    ring[base] = meta;
    ring[base + 1] = start;
    ring[base + 2] = requested;
    ring[base + 3] = stack;
    this.ringTimes[n * 3 + TIME] = time;
    return this.chunks.length * EVENTS_PER_CHUNK + n;
  }

  private own(): void {
    if (!this.shared) return;
    this.chunks = this.chunks.slice();
    this.shared = false;
  }

  isThin(index: number): boolean {
    return this.chunks[index]?.places !== undefined;
  }

  /** Drops the events of a full chunk that `keep` does not want. */
  thin(index: number, keep: (position: number) => boolean): void {
    const chunk = this.chunks[index];
    if (!chunk) return;
    const places: number[] = [];
    const slots: number[] = [];
    const count = chunk.places?.length ?? EVENTS_PER_CHUNK;
    for (let i = 0; i < count; i++) {
      const place = chunk.places ? chunk.places[i]! : i;
      if (!keep(index * EVENTS_PER_CHUNK + place)) continue;
      places.push(place);
      slots.push(i);
    }
    if (places.length === count && chunk.places) return;
    const words = new Int32Array(places.length * EVENT_WORDS);
    for (const [n, i] of slots.entries())
      words.set(chunk.words.subarray(i * EVENT_WORDS, (i + 1) * EVENT_WORDS), n * EVENT_WORDS);
    const columns = Array.from(chunk.columns, (c) => c && Int32Array.from(slots, (i) => c[i]!));
    this.own();
    this.chunks[index] = { words, times: timesOf(words), columns, places: Int32Array.from(places) };
  }

  /** Index of an event in its chunk, -1 when it was dropped. */
  private slot(chunk: EventChunk, within: number): number {
    const places = chunk.places;
    if (places === undefined) return within;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < within) low = middle + 1;
      else high = middle;
    }
    return places[low] === within ? low : -1;
  }

  /** A word of an event; 0 when the event was dropped. */
  get(position: number, word: number): number {
    const chunk = this.chunk(position >> 12);
    const slot = this.slot(chunk, position & WITHIN);
    if (word >= FIRST_COLUMN) return chunk.columns[word - FIRST_COLUMN]?.[slot] ?? 0;
    return chunk.words[slot * EVENT_WORDS + word] ?? 0;
  }
  /** Sets a word that stands in a column, of an event that is there. */
  set(position: number, word: number, value: number): void {
    const chunk = this.chunk(position >> 12);
    const slot = this.slot(chunk, position & WITHIN);
    const n = word - FIRST_COLUMN;
    let column = chunk.columns[n];
    if (column === undefined) {
      if (value === 0) return;
      while (chunk.columns.length < n) chunk.columns.push(undefined);
      column = new Int32Array(chunk.places?.length ?? EVENTS_PER_CHUNK);
      chunk.columns[n] = column;
    }
    column[slot] = value;
  }
  time(position: number): number {
    const chunk = this.chunk(position >> 12);
    return chunk.times[this.slot(chunk, position & WITHIN) * 3 + TIME] ?? 0;
  }
  has(position: number): boolean {
    return position < this.length && this.slot(this.chunk(position >> 12), position & WITHIN) >= 0;
  }

  /** Positions of the events in [from, length) that are left. */
  *positions(from = 0): Generator<number> {
    const { length } = this;
    for (let index = from >> 12; index * EVENTS_PER_CHUNK < length; index++) {
      const { places } = this.chunk(index);
      const count = places?.length ?? Math.min(EVENTS_PER_CHUNK, length - index * EVENTS_PER_CHUNK);
      for (let i = 0; i < count; i++) {
        const position = index * EVENTS_PER_CHUNK + (places ? places[i]! : i);
        if (position >= from) yield position;
      }
    }
  }

  save(): SavedLog {
    this.shared = true;
    const n = this.logged;
    return {
      chunks: this.chunks,
      words: this.ring.slice(0, n * EVENT_WORDS),
      columns: Array.from(this.current.columns, (c) => c?.slice(0, n)),
    };
  }

  /** First position at which this log and `saved` may differ. */
  common(saved: SavedLog): number {
    let i = 0;
    while (i < this.chunks.length && this.chunks[i] === saved.chunks[i]) i++;
    return i * EVENTS_PER_CHUNK;
  }

  /** No event at or after `position` was dropped, here or in `saved`. */
  isWhole(position: number, saved: SavedLog): boolean {
    for (const chunks of [this.chunks, saved.chunks])
      for (let i = position >> 12; i < chunks.length; i++) if (chunks[i]!.places) return false;
    return true;
  }

  restore(saved: SavedLog): void {
    this.chunks = saved.chunks as EventChunk[];
    this.shared = true;
    this.ring.set(saved.words);
    this.logged = saved.words.length / EVENT_WORDS;
    this.current = this.emptyRing();
    for (const column of saved.columns) {
      const whole = column && new Int32Array(EVENTS_PER_CHUNK);
      if (column) whole?.set(column);
      this.current.columns.push(whole);
    }
  }
}
