/**
 * Standard input, output and error: where the process meets its host.
 *
 * What came in and what went out is kept for the whole run; only the positions go back in time. So a stretch that is
 * executed again reads the same input, and its output is not sent a second time (unless the past was changed and it
 * differs).
 */
import type { HostState } from '../machine/host.ts';

/** Bytes that the host grants or feeds. */
export class StandardInput implements HostState {
  readonly name = 'standard input';
  private bytes: Uint8Array;
  private length: number;
  private ended: boolean;
  private position = 0;

  /**
   * `given`: all of the input, known from the start (a file or pipe). Without it the host feeds a terminal's lines; a read
   * then gives at most one line, whole, so that it does not depend on when the bytes arrived.
   */
  constructor(given?: Uint8Array) {
    this.bytes = given ?? new Uint8Array(256);
    this.length = given?.length ?? 0;
    this.ended = given !== undefined;
    this.isTerminal = given === undefined;
  }
  readonly isTerminal: boolean;

  feed(more: Uint8Array): void {
    if (this.length + more.length > this.bytes.length) {
      const bigger = new Uint8Array((this.length + more.length) * 2);
      bigger.set(this.bytes.subarray(0, this.length));
      this.bytes = bigger;
    }
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  /** End of file (a closed pipe, control-D). */
  end(): void {
    this.ended = true;
  }

  /** Bytes that a read of `n` can give now; -1 when it has to wait. */
  private available(n: number): number {
    const left = this.length - this.position;
    if (!this.isTerminal) return Math.min(n, left);
    const line = this.bytes.subarray(this.position, this.length).indexOf(10);
    if (line >= 0) return Math.min(n, line + 1);
    return this.ended ? Math.min(n, left) : -1;
  }

  get ready(): boolean {
    return this.available(1) >= 0;
  }

  /** At most `n` bytes, none at the end; undefined when it has to wait. */
  read(n: number): Uint8Array | undefined {
    const count = this.available(n);
    if (count < 0) return undefined;
    const from = this.position;
    this.position += count;
    return this.bytes.subarray(from, this.position);
  }

  save(): unknown {
    return this.position;
  }
  restore(saved: unknown): void {
    this.position = saved as number;
  }
}

export interface OutputChunk {
  /** 1 or 2. */ readonly stream: 1 | 2;
  readonly bytes: Uint8Array;
  /** Retired instructions when it was written. */ readonly time: number;
}

export type OutputSink = (chunk: OutputChunk) => void;

/** Everything written to standard output and error, in order. */
export class OutputLog implements HostState {
  readonly name = 'output';
  private readonly chunks: OutputChunk[] = [];
  private index = 0;
  private total = 0;

  constructor(
    private readonly sink: OutputSink,
    /** Bytes. */ readonly limit = Number.POSITIVE_INFINITY,
  ) {}

  /** False when the limit forbids it. */
  write(stream: 1 | 2, bytes: Uint8Array, time: number): boolean {
    if (bytes.length === 0) return true;
    if (this.total + bytes.length > this.limit) return false;
    this.total += bytes.length;
    const logged = this.chunks[this.index];
    if (logged && logged.stream === stream && logged.time === time && sameBytes(logged.bytes, bytes)) {
      this.index++;
      return true;
    }
    // Either this is new, or the past was changed and what followed it is no longer true.
    this.chunks.length = this.index;
    const chunk: OutputChunk = { stream, bytes: bytes.slice(), time };
    this.chunks.push(chunk);
    this.index++;
    this.sink(chunk);
    return true;
  }

  /** What was written up to the present moment. */
  get written(): readonly OutputChunk[] {
    return this.chunks.slice(0, this.index);
  }

  save(): unknown {
    return { index: this.index, total: this.total };
  }
  restore(saved: unknown): void {
    const s = saved as { index: number; total: number };
    this.index = s.index;
    this.total = s.total;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
