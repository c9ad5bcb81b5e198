/**
 * Who happens before whom, as vector clocks (Mattern; Flanagan and Freund, "FastTrack"): a thread's clock says, for every
 * thread, up to which of its epochs everything is known to have happened. A thread's own epoch goes on when it releases.
 */
import type { HostState } from '../machine/host.ts';

/** By thread number. Never changed, only replaced, so that saving is free. */
export type Clock = readonly number[];

const join = (a: Clock, b: Clock): Clock => {
  const n = Math.max(a.length, b.length);
  const c: number[] = [];
  for (let i = 0; i < n; i++) c.push(Math.max(a[i] ?? 0, b[i] ?? 0));
  return c;
};

interface Saved {
  readonly clocks: readonly Clock[];
  readonly objects: ReadonlyMap<number, Clock>;
  readonly active: boolean;
}

export class HappensBefore implements HostState {
  readonly name = 'happens-before';
  /** There is, or was, a thread whose end is not known to all that live. */
  active = false;
  private clocks: Clock[] = [];
  private objects = new Map<number, Clock>();

  begin(thread: number): void {
    this.active = true;
    this.clocks[thread] = this.start(thread);
  }
  private start(thread: number): Clock {
    const c: number[] = new Array(thread + 1).fill(0);
    c[thread] = 1;
    return c;
  }
  of(thread: number): Clock {
    return (this.clocks[thread] ??= this.start(thread));
  }
  epoch(thread: number): number {
    return this.of(thread)[thread] ?? 0;
  }
  private advance(thread: number): void {
    const c = [...this.of(thread)];
    c[thread] = (c[thread] ?? 0) + 1;
    this.clocks[thread] = c;
  }

  acquire(thread: number, object: number): void {
    const clock = this.objects.get(object);
    if (clock) this.clocks[thread] = join(this.of(thread), clock);
  }
  /** `replace`: a store, which what was released into the object before does not outlive. */
  release(thread: number, object: number, replace: boolean): void {
    const old = replace ? undefined : this.objects.get(object);
    this.objects.set(object, old ? join(old, this.of(thread)) : this.of(thread));
    this.advance(thread);
  }
  created(by: number, thread: number): void {
    this.clocks[thread] = join(this.of(by), this.start(thread));
    this.advance(by);
  }
  joined(by: number, thread: number): void {
    this.clocks[by] = join(this.of(by), this.of(thread));
  }

  /** Everything that other threads did is known to this one: what comes now races with nothing. */
  knowsAll(thread: number): boolean {
    const own = this.of(thread);
    return this.clocks.every((c, t) => c === undefined || (own[t] ?? 0) >= (c[t] ?? 0));
  }
  end(): void {
    this.active = false;
    this.clocks = [];
    this.objects = new Map();
  }

  save(): Saved {
    return { clocks: [...this.clocks], objects: new Map(this.objects), active: this.active };
  }
  restore(saved: unknown): void {
    const s = saved as Saved;
    this.clocks = [...s.clocks];
    this.objects = new Map(s.objects);
    this.active = s.active;
  }
}
