/**
 * An append-only log of fixed-size events that can go back in time: saving it costs nothing but the list of its chunks,
 * because a chunk that was written beyond a point in time is copied before that past is continued differently.
 */

const EVENTS = 4096;
/** Words of an event besides its time. */
export const EVENT_WORDS = 8;

export interface EventChunk {
  readonly words: Int32Array;
  readonly times: Float64Array;
  /** Events that someone has written here. */ filled: number;
}

export interface SavedLog {
  readonly chunks: readonly EventChunk[];
  readonly length: number;
}

const newChunk = (): EventChunk => ({
  words: new Int32Array(EVENTS * EVENT_WORDS),
  times: new Float64Array(EVENTS),
  filled: 0,
});

export class EventLog {
  private chunks: EventChunk[] = [];
  private shared = false;
  length = 0;
  /** Where the event that `append` made room for is written: `words[base + i]`. */
  words: Int32Array = new Int32Array(0);
  base = 0;

  /** Makes room for one event and returns its position. */
  append(time: number): number {
    const position = this.length++;
    const index = position >> 12;
    const within = position & (EVENTS - 1);
    let chunk = this.chunks[index];
    if (chunk === undefined || chunk.filled > within) chunk = this.open(index, within, chunk);
    chunk.filled = within + 1;
    chunk.times[within] = time;
    this.words = chunk.words;
    this.base = within * EVENT_WORDS;
    return position;
  }

  private open(index: number, within: number, past: EventChunk | undefined): EventChunk {
    const chunk = newChunk();
    if (past && within > 0) {
      chunk.words.set(past.words.subarray(0, within * EVENT_WORDS));
      chunk.times.set(past.times.subarray(0, within));
    }
    if (this.shared) {
      this.chunks = this.chunks.slice(0, index);
      this.shared = false;
    } else this.chunks.length = index;
    this.chunks[index] = chunk;
    return chunk;
  }

  get(position: number, word: number): number {
    return this.chunks[position >> 12]!.words[(position & (EVENTS - 1)) * EVENT_WORDS + word]!;
  }
  time(position: number): number {
    return this.chunks[position >> 12]!.times[position & (EVENTS - 1)]!;
  }

  save(): SavedLog {
    this.shared = true;
    return { chunks: this.chunks, length: this.length };
  }

  /** First position at which this log and `saved` may differ. */
  common(saved: SavedLog): number {
    const end = Math.min(this.length, saved.length);
    for (let i = 0; i * EVENTS < end; i++) if (this.chunks[i] !== saved.chunks[i]) return i * EVENTS;
    return end;
  }

  restore(saved: SavedLog): void {
    this.chunks = saved.chunks as EventChunk[];
    this.shared = true;
    this.length = saved.length;
  }
}
