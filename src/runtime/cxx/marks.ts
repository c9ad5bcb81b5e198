/**
 * Objects that are marked by a shadow code of their own: something has been done to them, and when. The words of the second
 * shadow, which mean nothing there, say which marking it was.
 */
import type { HostState } from '../../machine/host.ts';
import { PROVENANCE } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { type BlockMoment, blocksOf } from '../heap/blocks.ts';
import { toAddress, toOffset } from '../heap/heap-memory.ts';
import type { StackDepot } from '../heap/stack-depot.ts';
import { shadowRuns } from '../shadow-runs.ts';

/** Markings that are remembered, the last ones; a power of two. */
const KEPT = 1 << 18;
/** Words of an entry: its number + 1, linear offset, size, record of the stack, thread, and what the maker noted. */
const WORDS = 6;

export interface Mark {
  readonly address: number;
  readonly size: number;
  readonly note: number;
  readonly at: BlockMoment;
}

export class Marks implements HostState {
  private count = 0;
  private entries = new Int32Array(WORDS << 8);
  private stacks: StackDepot | undefined;
  private times = new Float64Array(1 << 8);

  constructor(
    private readonly m: MachineApi,
    readonly name: string,
    private readonly code: number,
  ) {}

  /** Marks the bytes of an object that `may` be. What was done after going back is done again in the same way. */
  mark(address: number, size: number, note: number, may: (code: number) => boolean): void {
    const { memory } = this.m;
    const at = toOffset(address);
    const number = ~this.add(at, size, this.m.time, note);
    for (const [from, n] of shadowRuns(memory, address, size, may)) memory.setShadow(from, n, this.code);
    for (let w = at & ~7; w < at + size; w += 8) memory.view.setInt32(w + PROVENANCE, number, true);
  }

  /** The number of a new marking. */
  add(at: number, size: number, time: number, note = 0): number {
    const n = this.count++;
    const place = n & (KEPT - 1);
    if (place >= this.times.length) this.grow();
    this.stacks ??= blocksOf(this.m).stacks;
    const { entries } = this;
    const k = place * WORDS;
    entries[k] = n + 1;
    entries[k + 1] = at;
    entries[k + 2] = size;
    entries[k + 3] = this.stacks.capture();
    entries[k + 4] = this.m.thread.id;
    entries[k + 5] = note;
    this.times[place] = time;
    return n;
  }

  private grow(): void {
    const entries = new Int32Array(this.entries.length * 2);
    entries.set(this.entries);
    this.entries = entries;
    const times = new Float64Array(this.times.length * 2);
    times.set(this.times);
    this.times = times;
  }

  save(): unknown {
    return this.count;
  }
  restore(saved: unknown): void {
    this.count = saved as number;
  }

  /** The mark of the object that a byte was part of, if its bytes are as that left them. */
  of(address: number): Mark | undefined {
    const at = toOffset(address);
    if (at < 0 || this.m.memory.shadow(address) !== this.code) return undefined;
    const n = ~this.m.memory.view.getInt32((at & ~7) + PROVENANCE, true);
    if (n < 0 || n >= this.count) return undefined;
    const place = n & (KEPT - 1);
    const [number, start = 0, size = 0, stack = 0, thread = 0, note = 0] = this.entries.subarray(
      place * WORDS,
      (place + 1) * WORDS,
    );
    if (number !== n + 1 || at < start || at >= start + size) return undefined;
    const time = this.times[place]!;
    const stacks = blocksOf(this.m).stacks.addresses(stack);
    return { address: toAddress(start), size, note, at: { time, thread, stack: stacks } };
  }
}
