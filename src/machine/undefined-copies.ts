/**
 * The last copies of undefined values from one place in memory to another: stores of the interpreter (only it carries such
 * values) and copies of the library. A value's way back to where nobody set it is found through them. A ring; what going
 * back in time leaves in it is written again when the program comes there again.
 */
const ENTRIES = 1 << 13;

export interface UndefinedCopy {
  /** Address of the byte that was copied. */ readonly from: number;
  /** Code address of the store or call. */ readonly site: number;
  readonly time: number;
  readonly thread: number;
  /** For the question what was copied there before. */ readonly number: number;
}

export class UndefinedCopies {
  private readonly to = new Float64Array(ENTRIES);
  private readonly size = new Int32Array(ENTRIES);
  private readonly bytewise = new Uint8Array(ENTRIES);
  private readonly from = new Float64Array(ENTRIES);
  private readonly site = new Float64Array(ENTRIES);
  private readonly time = new Float64Array(ENTRIES);
  private readonly thread = new Int32Array(ENTRIES);
  private count = 0;

  /** Bytes [to, +size) got what is at `from`, byte by byte (`bytewise`) or all of them from one value whose byte that is. */
  record(c: Omit<UndefinedCopy, 'number'> & { to: number; size: number; bytewise: boolean }): void {
    const { to, from, site } = c;
    // The next elements of a loop, or one that comes again and again, take no new entry each.
    const last = (this.count - 1) % ENTRIES;
    const again = this.count > 0 && this.to[last] === to && this.site[last] === site && this.from[last] === from;
    const k = again ? last : this.count++ % ENTRIES;
    this.to[k] = to;
    this.size[k] = c.size;
    this.bytewise[k] = Number(c.bytewise);
    this.from[k] = from;
    this.site[k] = site;
    this.time[k] = c.time;
    this.thread[k] = c.thread;
  }

  /** The last copy to an address up to a time, before the one of that number. */
  into(address: number, time: number, before = this.count): UndefinedCopy | undefined {
    for (let n = before - 1; n >= Math.max(0, this.count - ENTRIES); n--) {
      const k = n % ENTRIES;
      const offset = address - this.to[k]!;
      if (offset < 0 || offset >= this.size[k]! || this.time[k]! > time) continue;
      return {
        from: this.from[k]! + (this.bytewise[k] === 1 ? offset : 0),
        site: this.site[k]!,
        time: this.time[k]!,
        thread: this.thread[k]!,
        number: n,
      };
    }
    return undefined;
  }
}
