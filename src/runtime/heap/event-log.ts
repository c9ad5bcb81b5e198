/**
 * An append-only log of fixed-size events that can go back in time: saving it costs nothing but the list of its chunks,
 * because a chunk that was written beyond a point in time is copied before that past is continued differently.
 *
 * Old chunks can be thinned: only the events that still matter are kept, found by binary search.
 */

export const EVENTS_PER_CHUNK = 4096;
const WITHIN = EVENTS_PER_CHUNK - 1;
/** Words of an event besides its time. */
export const EVENT_WORDS = 8;

export interface EventChunk {
  readonly words: Int32Array;
  readonly times: Float64Array;
  /** Events that someone has written here. */ filled: number;
  /** Thinned: the places (within the chunk, ascending) of the events that are left; undefined when all are. */
  readonly places: Int32Array | undefined;
}

export interface SavedLog {
  readonly chunks: readonly EventChunk[];
  readonly length: number;
}

const newChunk = (): EventChunk => ({
  words: new Int32Array(EVENTS_PER_CHUNK * EVENT_WORDS),
  times: new Float64Array(EVENTS_PER_CHUNK),
  filled: 0,
  places: undefined,
});

export class EventLog {
  private chunks: EventChunk[] = [];
  private shared = false;
  length = 0;
  /** Where the event that `append` made room for is written: `words[base + i]`. */
  words: Int32Array = new Int32Array(0);
  base = 0;

  /** Where the event that `find` looked for is. */
  foundWords: Int32Array = this.words;
  foundBase = 0;

  /** Looks up an event; false when it was dropped. */
  find(position: number): boolean {
    const chunk = this.chunks[position >> 12]!;
    const slot = this.slot(chunk, position & WITHIN);
    this.foundWords = chunk.words;
    this.foundBase = slot * EVENT_WORDS;
    return slot >= 0;
  }

  /** Makes room for one event and returns its position. */
  append(time: number): number {
    const position = this.length++;
    const index = position >> 12;
    const within = position & WITHIN;
    let chunk = this.chunks[index];
    if (chunk === undefined || chunk.filled > within || chunk.places !== undefined)
      chunk = this.open(index, within, chunk);
    chunk.filled = within + 1;
    chunk.times[within] = time;
    this.words = chunk.words;
    this.base = within * EVENT_WORDS;
    return position;
  }

  private open(index: number, within: number, past: EventChunk | undefined): EventChunk {
    const chunk = newChunk();
    if (past && within > 0) {
      if (past.places) {
        // Events that were dropped stay all zero, which is no event.
        for (const [i, place] of past.places.entries()) {
          if (place >= within) break;
          chunk.words.set(past.words.subarray(i * EVENT_WORDS, (i + 1) * EVENT_WORDS), place * EVENT_WORDS);
          chunk.times[place] = past.times[i]!;
        }
      } else {
        chunk.words.set(past.words.subarray(0, within * EVENT_WORDS));
        chunk.times.set(past.times.subarray(0, within));
      }
    }
    this.own();
    this.chunks.length = index;
    this.chunks.push(chunk);
    return chunk;
  }

  private own(): void {
    if (!this.shared) return;
    this.chunks = this.chunks.slice();
    this.shared = false;
  }

  get chunkCount(): number {
    return this.chunks.length;
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
    const times = new Float64Array(places.length);
    for (const [n, i] of slots.entries()) {
      words.set(chunk.words.subarray(i * EVENT_WORDS, (i + 1) * EVENT_WORDS), n * EVENT_WORDS);
      times[n] = chunk.times[i]!;
    }
    this.own();
    this.chunks[index] = { words, times, filled: EVENTS_PER_CHUNK, places: Int32Array.from(places) };
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
    const chunk = this.chunks[position >> 12]!;
    return chunk.words[this.slot(chunk, position & WITHIN) * EVENT_WORDS + word] ?? 0;
  }
  time(position: number): number {
    const chunk = this.chunks[position >> 12]!;
    return chunk.times[this.slot(chunk, position & WITHIN)] ?? 0;
  }
  has(position: number): boolean {
    const chunk = this.chunks[position >> 12];
    return chunk !== undefined && position < this.length && this.slot(chunk, position & WITHIN) >= 0;
  }

  /** Positions of the events in [from, length) that are left. */
  *positions(from = 0): Generator<number> {
    for (let index = from >> 12; index * EVENTS_PER_CHUNK < this.length; index++) {
      const chunk = this.chunks[index]!;
      const count = chunk.places?.length ?? Math.min(EVENTS_PER_CHUNK, this.length - index * EVENTS_PER_CHUNK);
      for (let i = 0; i < count; i++) {
        const position = index * EVENTS_PER_CHUNK + (chunk.places ? chunk.places[i]! : i);
        if (position >= from && position < this.length) yield position;
      }
    }
  }

  save(): SavedLog {
    this.shared = true;
    return { chunks: this.chunks, length: this.length };
  }

  /** First position at which this log and `saved` may differ. */
  common(saved: SavedLog): number {
    const end = Math.min(this.length, saved.length);
    for (let i = 0; i * EVENTS_PER_CHUNK < end; i++)
      if (this.chunks[i] !== saved.chunks[i]) return i * EVENTS_PER_CHUNK;
    return end;
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
    this.length = saved.length;
  }
}
