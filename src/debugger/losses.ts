/**
 * Where a leaked block was lost: the moment after which nothing led to it any more. The run is a function of its inputs, so
 * the moment is searched for after the end, by going back: reachability at times between allocation and end, halved until
 * one instruction is left. It costs nothing while the program runs.
 *
 * A register often keeps a copy of a pointer for a few instructions longer than the program's variables do. So the last
 * moment at which memory still led to the block counts, unless the pointer was on its way in a register just then: a
 * function's result, or a variable of optimised code.
 */
import { momentNow, reachability } from '../checkers/index.ts';
import { type Holder, holdersOf, type Loss, leakedSince } from '../checkers/loss.ts';
import { RAX, RBP } from '../isa/registers.ts';
import { SH_DEAD_FRAME, SHADOW } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Finding } from '../report/finding.ts';
import { type BlockTable, blocksOf } from '../runtime/heap/blocks.ts';
import type { Timeline } from './time.ts';

/** Instructions of the run up to which a search is worth its time, and kinds of leak (places of allocation) looked at. */
const LONGEST = 150_000_000;
const MOST = 8;
/** Live blocks at the end, and their bytes, up to which reachability is cheap enough to ask for often. */
const MOST_BLOCKS = 100_000;
const MOST_BYTES = 128 * 1024 * 1024;
/** Looks between allocation and end before halving. */
const STRETCHES = 16;
/** Instructions for which a register may outlive the variable. */
const REGISTER_SPAN = 4096;
const CALLEE_SAVED = [3, RBP, 12, 13, 14, 15];

interface Lost {
  readonly finding: Finding;
  readonly id: number;
  /** Numbers of the blocks that are lost together. */ readonly group: ReadonlySet<number>;
  readonly born: number;
  /** Reachable then. */ low: number;
  /** Lost then. */ high: number;
}

/** Replaces leaks that were found at the end by ones that stand at the statement where the last pointer went. */
export function locateLosses(machine: MachineApi, timeline: Timeline): void {
  const end = machine.time;
  const table = blocksOf(machine);
  if (end - timeline.start > LONGEST || table.liveBlocks > MOST_BLOCKS || table.liveBytes > MOST_BYTES) return;
  const lost = lostBlocks(machine, table);
  if (lost.length === 0) return;
  if (end > timeline.frontier) timeline.frontier = end;
  timeline.take();
  try {
    const search = new Search(machine, timeline);
    search.narrow(lost, end);
    for (const l of lost) {
      const loss = search.find(l);
      if (loss) machine.amend(l.finding, leakedSince(l.finding, loss));
    }
  } finally {
    timeline.goto(end);
  }
}

function lostBlocks(machine: MachineApi, table: BlockTable): Lost[] {
  if (!machine.findings.some((f) => f.kind === 'leak')) return [];
  const reach = reachability(machine, { atCall: true });
  const lost: Lost[] = [];
  for (const finding of machine.findings) {
    const id = finding.object?.id;
    if (finding.kind !== 'leak' || finding.severity !== 'warning' || id === undefined) continue;
    const block = table.block(id);
    if (!block || finding.time !== machine.time || lost.length >= MOST) continue;
    const born = block.allocated.time;
    const group = new Set([id, ...(reach.lostWith.get(id) ?? [])]);
    lost.push({ finding, id, group, born, low: born, high: machine.time });
  }
  return lost;
}

class Search {
  constructor(
    private readonly m: MachineApi,
    private readonly timeline: Timeline,
  ) {}

  private reaches(l: Lost, registers: boolean): boolean {
    const { of } = reachability(this.m, registers ? {} : { withoutRegisters: true });
    const state = of.get(l.id);
    return state === 'direct' || state === 'indirect';
  }

  /** One pass over the run for all of them. */
  narrow(lost: readonly Lost[], end: number): void {
    const from = Math.min(...lost.map((l) => l.born)) + 1;
    const step = Math.max(1, Math.floor((end - from) / STRETCHES));
    for (let t = from + step; t < end; t += step) {
      this.timeline.goto(t);
      const { of } = reachability(this.m);
      for (const l of lost) {
        if (t <= l.born) continue;
        const state = of.get(l.id);
        if (state === 'direct' || state === 'indirect') {
          l.low = t;
          l.high = end;
        } else if (t < l.high && t > l.low) l.high = t;
      }
    }
  }

  /** The last of two times at which `holds`, which it does at `low` and does not at `high`. */
  private halve(low: number, high: number, holds: () => boolean): number {
    let lo = low;
    let hi = high;
    while (hi - lo > 1) {
      const middle = lo + Math.floor((hi - lo) / 2);
      this.timeline.goto(middle);
      if (holds()) {
        lo = middle;
        // What comes next lies behind: a snapshot makes it cheap.
        this.timeline.take();
      } else hi = middle;
    }
    return lo;
  }

  /** Pointers that are only passed on can seem lost for a moment: the last loss counts. */
  private lastReachable(l: Lost): number {
    let low = this.halve(l.low, l.high, () => this.reaches(l, true));
    for (let round = 0; round < 4; round++) {
      let later = 0;
      for (let ahead = 8; low + ahead < l.high && later === 0; ahead *= 8) {
        this.timeline.goto(low + ahead);
        if (this.reaches(l, true)) later = low + ahead;
      }
      if (later === 0) break;
      low = this.halve(later, l.high, () => this.reaches(l, true));
    }
    return low;
  }

  find(l: Lost): Loss | undefined {
    const last = this.lastReachable(l);
    const inMemory = this.lastInMemory(l, last);
    let at = inMemory ?? last;
    this.timeline.goto(at);
    const before = holdersOf(this.m, l.group);
    const stack = momentNow(this.m);
    this.timeline.goto(at + 1);
    const passed = inMemory !== undefined && this.holds(l, [RAX]);
    // Optimised code keeps its variables in registers.
    if (inMemory !== undefined && !passed && this.holds(l, CALLEE_SAVED) && last > at) {
      at = last;
      this.timeline.goto(at);
      return { time: at, at: momentNow(this.m), how: { kind: 'unknown' } };
    }
    // The end of a scope belongs to the instruction before it or to the one behind.
    let gone = before.find((h) => !this.stillHolds(l, h));
    for (let ahead = 2; !gone && ahead <= 4; ahead++) {
      this.timeline.goto(at + ahead);
      gone = before.find((h) => !this.stillHolds(l, h));
    }
    if (passed && gone?.place?.kind === 'stack' && this.isReturning(gone)) {
      // The last variable went with its function, which returned the pointer: the caller did not keep it.
      const outer = stack.stack.slice(1);
      const location = outer.find((e) => e.location !== undefined)?.location;
      return { time: at, at: { ...stack, stack: outer, location }, how: { kind: 'not-kept' } };
    }
    // Nothing ever took what the allocation returned.
    if (inMemory === undefined && last - l.born < REGISTER_SPAN) return undefined;
    return { time: at, at: stack, how: gone ? this.describe(gone) : { kind: 'unknown' } };
  }

  /** The last time before `last` at which memory alone led to it; undefined when only a register ever did. */
  private lastInMemory(l: Lost, last: number): number | undefined {
    const lowest = Math.max(l.born + 1, last - REGISTER_SPAN);
    this.timeline.goto(lowest);
    this.timeline.take();
    const inMemory = (): boolean => this.reaches(l, false);
    for (let back = 0, high = last + 1; ; back += Math.max(1, back >> 2)) {
      const t = Math.max(lowest, last - back);
      this.timeline.goto(t);
      if (inMemory()) return this.halve(t, high, inMemory);
      if (t === lowest) return undefined;
      high = t;
    }
  }

  private holds(l: Lost, registers: readonly number[]): boolean {
    const table = blocksOf(this.m);
    return registers.some((r) => {
      const id = table.live(this.m.registers.getNumber(r))?.id;
      return id !== undefined && l.group.has(id);
    });
  }

  private stillHolds(l: Lost, h: Holder): boolean {
    const { memory } = this.m;
    const value = memory.readPtr(h.address);
    const o = memory.offset(h.address);
    if (value === undefined || o < 0 || value !== h.value) return false;
    if (memory.bytes[o + SHADOW]! < 0xf0) return false;
    const id = blocksOf(this.m).live(h.address)?.id;
    if (id !== undefined && l.group.has(id)) return true;
    return h.place?.block === undefined || id === h.place.block.id;
  }

  private isReturning(h: Holder): boolean {
    return this.m.memory.readPtr(h.address) === h.value && this.m.memory.shadow(h.address) === SH_DEAD_FRAME;
  }

  private describe(h: Holder): Loss['how'] {
    const { memory } = this.m;
    if (h.place?.block && blocksOf(this.m).block(h.place.block.id)?.freed) return { kind: 'freed', holder: h };
    const value = memory.readPtr(h.address);
    if (value !== h.value) return { kind: 'overwritten', holder: h, value };
    return { kind: (memory.shadow(h.address) & 1) === 0 ? 'scope' : 'unknown', holder: h };
  }
}
