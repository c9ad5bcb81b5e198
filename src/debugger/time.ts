/**
 * Time travel. A position in time is the count of retired instructions, and a run is a function of its inputs, so the past
 * is reached by restoring a snapshot before it and running again to the wanted count.
 *
 *   - Snapshots are taken while running forward, spaced by instructions, and thinned so that the gap between two of them
 *     grows with their distance from now (about log n remain of n).
 *   - What was typed and what was printed is kept by the kernel's streams for the whole run (kernel/console.ts), so a stretch
 *     that is run again reads the same and prints nothing twice.
 *   - Findings that were made are kept by the machine with their time, so that going forward through the past stops there too.
 */
import type { MachineApi, Snapshot, Stop } from '../machine/machine-api.ts';
import type { BreakpointLayers } from './breakpoint-layers.ts';

export interface TimelineOptions {
  /** Instructions between two snapshots when running forward. */ readonly spacing: number;
  /** Bound on the bytes that all snapshots hold. */ readonly maxBytes: number;
  readonly maxCount: number;
}
/** Instructions of the first stretch that a search in the past looks through. */
const FIRST_STRETCH = 4096;
const DEFAULTS: TimelineOptions = { spacing: 2_000_000, maxBytes: 384 * 1024 * 1024, maxCount: 160 };

interface Moment {
  readonly time: number;
  readonly snapshot: Snapshot;
}

/** Nothing more can be lived through. */
const OVER: ReadonlySet<Stop['kind']> = new Set(['exited', 'killed', 'unsupported', 'waiting', 'deadlock']);

/** What a search in the past looks for: it is shown every hit of its breakpoints between two snapshots, in order. */
export interface SegmentVisitor {
  readonly addresses: Iterable<number>;
  begin(): void;
  /** The machine stands at one of `addresses`, or at a watched access (`watch` set). */
  hit(time: number, watch: (Stop & { kind: 'watch' }) | undefined): void;
  /** After the segment: the time found, or undefined to look in the segment before. `first`: there is none before. */
  end(first: boolean): number | undefined;
}

export class Timeline {
  private moments: Moment[] = [];
  private readonly options: TimelineOptions;
  /** Latest moment that was reached on this branch of time. */
  frontier: number;
  /** Counts up when the future was changed by hand: what was learned of it by living through it is void. */ branch = 0;

  constructor(
    private readonly machine: MachineApi,
    private readonly layers: BreakpointLayers,
    options: Partial<TimelineOptions> = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
    this.frontier = machine.time;
    this.take();
  }

  get now(): number {
    return this.machine.time;
  }
  get inPast(): boolean {
    return this.machine.time < this.frontier;
  }
  get snapshotTimes(): readonly number[] {
    return this.moments.map((m) => m.time);
  }
  get start(): number {
    return this.moments[0]?.time ?? 0;
  }
  /** The present was changed by hand: what came after it is no more. */
  cut(): void {
    const now = this.machine.time;
    this.frontier = now;
    this.branch++;
    // The state now differs from what replaying from an older snapshot gives: it needs one of its own.
    this.moments = this.moments.filter((m) => m.time < now);
    this.take();
  }

  /** Runs forward until time `limit` or a stop, taking snapshots on the way. Does not step off a breakpoint. */
  forward(limit: number): Stop {
    for (;;) {
      const now = this.machine.time;
      if (now >= limit) return { kind: 'fuel' };
      const last = this.lastMomentBefore(now)?.time ?? now;
      const until = Math.min(limit, Math.max(last + this.options.spacing, now + 1));
      const stop = this.machine.run(until - now);
      this.reached();
      if (stop.kind !== 'fuel') return stop;
    }
  }

  /** One instruction. */
  step(): Stop {
    const stop = this.machine.step();
    this.reached();
    return stop;
  }

  private reached(): void {
    const now = this.machine.time;
    if (now > this.frontier) this.frontier = now;
    const last = this.lastMomentBefore(now);
    if (!last || now - last.time >= this.options.spacing) this.take();
  }

  /** A snapshot here (kept in order; replaces none). */
  take(): void {
    const time = this.machine.time;
    let at = this.moments.length;
    while (at > 0 && this.moments[at - 1]!.time > time) at--;
    if (at > 0 && this.moments[at - 1]!.time === time) return;
    this.moments.splice(at, 0, { time, snapshot: this.machine.snapshot() });
    this.thin();
  }

  /** Drops the snapshot whose loss matters least: a small gap, long ago. The first is never dropped. */
  private thin(): void {
    let bytes = 0;
    for (const m of this.moments) bytes += m.snapshot.bytes;
    while (this.moments.length > 3 && (this.moments.length > this.options.maxCount || bytes > this.options.maxBytes)) {
      const now = this.machine.time;
      let worst = 1;
      let least = Number.POSITIVE_INFINITY;
      for (let i = 1; i < this.moments.length - 1; i++) {
        const gap = this.moments[i + 1]!.time - this.moments[i - 1]!.time;
        const age = Math.abs(now - this.moments[i]!.time) + this.options.spacing;
        if (gap / age < least) {
          least = gap / age;
          worst = i;
        }
      }
      bytes -= this.moments[worst]!.snapshot.bytes;
      this.moments.splice(worst, 1);
    }
  }

  private lastMomentBefore(time: number): Moment | undefined {
    let low = 0;
    let high = this.moments.length - 1;
    let found: Moment | undefined;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const m = this.moments[middle]!;
      if (m.time <= time) {
        found = m;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  }

  private restore(moment: Moment): void {
    this.machine.restore(moment.snapshot);
  }

  /** Runs to `until` whatever happens on the way (findings, watches and breakpoints were all met before). */
  private replay(until: number, onHit?: (watch: (Stop & { kind: 'watch' }) | undefined) => void): void {
    const stopAt = this.machine.stopAt;
    this.machine.stopAt = () => false;
    try {
      let stuck = 0;
      while (this.machine.time < until) {
        const before = this.machine.time;
        let stop: Stop;
        if (this.layers.active(this.machine.registers.rip)) {
          onHit?.(undefined);
          stop = this.step();
        } else stop = this.forward(until);
        if (stop.kind === 'watch') {
          onHit?.(stop);
          stop = this.step();
        }
        if (OVER.has(stop.kind)) return;
        stuck = this.machine.time === before ? stuck + 1 : 0;
        if (stuck > 3) return;
      }
    } finally {
      this.machine.stopAt = stopAt;
    }
  }

  /** Goes to a moment between the start and the frontier. */
  goto(time: number): void {
    const to = Math.max(this.start, Math.min(time, this.frontier));
    const moment = this.lastMomentBefore(to);
    if (!moment) return;
    // Going a little forward is cheaper from here than from a snapshot.
    if (!(this.machine.time <= to && this.machine.time >= moment.time)) this.restore(moment);
    this.layers.restrictTo('none');
    try {
      // A snapshot not far before the target makes the next step back cheap.
      const near = to - Math.floor(this.options.spacing / 16);
      if (near - this.machine.time > this.options.spacing / 8) {
        this.replay(near);
        this.take();
      }
      this.replay(to);
    } finally {
      this.layers.restrictTo(undefined);
    }
  }

  /**
   * Lives through [from, to) again, and shows every hit of the watch's addresses, in order; it may add addresses on the way.
   * Ends where it began. `idle` is awaited now and then and says whether to go on. Returns how far it came.
   */
  async review(
    from: number,
    to: number,
    watch: { readonly addresses: ReadonlySet<number>; hit(time: number): void },
    idle: () => Promise<boolean> = async () => true,
  ): Promise<number> {
    const origin = this.machine.time;
    let reached = from;
    try {
      this.goto(from);
      let known = watch.addresses.size;
      this.layers.set('review', watch.addresses);
      this.layers.restrictTo('review');
      for (let length = FIRST_STRETCH; reached < to; length = Math.min(this.options.spacing, length * 4)) {
        const until = Math.min(to, reached + length);
        this.replay(until, () => {
          watch.hit(this.machine.time);
          if (watch.addresses.size === known) return;
          known = watch.addresses.size;
          this.layers.set('review', watch.addresses);
        });
        reached = until;
        // Whoever watches may have seen enough.
        if (watch.addresses.size === 0) break;
        if (reached < to && !(await idle())) break;
      }
    } finally {
      this.layers.clear('review');
      this.layers.restrictTo(undefined);
      this.goto(origin);
    }
    return reached;
  }

  /**
   * Looks backwards from `before` (exclusive) for what `visitor` wants, one stretch after the other, latest first, and goes
   * there. The stretches grow from a few thousand instructions: what is looked for is mostly near, and a loop may hit
   * thousands of times in a stretch. Stays (and returns undefined) when there is nothing. `idle` is awaited between
   * stretches and says whether to go on.
   */
  async searchBack(
    before: number,
    visitor: SegmentVisitor,
    idle: () => Promise<boolean> = async () => true,
  ): Promise<number | undefined> {
    const origin = this.machine.time;
    let end = before;
    let length = FIRST_STRETCH;
    let found: number | undefined;
    this.layers.set('search', visitor.addresses);
    try {
      while (end > this.start) {
        const moment = this.lastMomentBefore(end - 1);
        if (!moment) break;
        const from = Math.max(moment.time, end - length);
        this.layers.restrictTo('none');
        this.restore(moment);
        this.replay(from);
        if (from - moment.time > this.options.spacing / 16) this.take();
        this.layers.restrictTo('search');
        visitor.begin();
        this.replay(end, (watch) => visitor.hit(this.machine.time, watch));
        found = visitor.end(from <= this.start);
        if (found !== undefined) break;
        end = from;
        length *= 16;
        if (!(await idle())) break;
      }
    } finally {
      this.layers.clear('search');
      this.layers.restrictTo(undefined);
    }
    this.goto(found ?? origin);
    return found;
  }
}
