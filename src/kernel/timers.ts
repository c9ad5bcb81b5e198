/**
 * Timers that send signals: alarm(2), setitimer(2), timer_create(2). Real time is the virtual clock's, which also goes on
 * while everybody sleeps; processor time is the count of instructions.
 */
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { stateOf } from '../machine/state-of.ts';
import { clockOf, monotonic } from './clock.ts';
import { SI_TIMER, SI_USER, SIGALRM, SIGPROF, SIGVTALRM, signalsOf } from './signals.ts';

export interface Timer {
  readonly clock: 'real' | 'processor';
  /** Nanoseconds on its clock at which it goes off; Infinity: it is not set. */ readonly due: number;
  /** Nanoseconds between further times; 0: once. */ readonly interval: number;
  /** 0: it tells nobody. */ readonly signal: number;
  /** Of timer_create: what the handler is given. */ readonly value: bigint | undefined;
  readonly overruns: number;
}

/** setitimer's three come first; alarm's is the first of them. */
export const ITIMERS: readonly Timer[] = [
  { clock: 'real', signal: SIGALRM },
  { clock: 'processor', signal: SIGVTALRM },
  { clock: 'processor', signal: SIGPROF },
].map((t) => ({
  ...(t as Pick<Timer, 'clock' | 'signal'>),
  due: Infinity,
  interval: 0,
  value: undefined,
  overruns: 0,
}));

export class Timers implements HostState {
  readonly name = 'timers';
  private timers: readonly (Timer | undefined)[] = ITIMERS;

  constructor(private readonly m: MachineApi) {}

  get(n: number): Timer | undefined {
    return this.timers[n];
  }
  set(n: number, timer: Timer | undefined): void {
    this.timers = Object.assign([...this.timers], { [n]: timer });
    this.m.reschedule();
  }
  add(timer: Timer): number {
    this.set(this.timers.length, timer);
    return this.timers.length - 1;
  }
  now(clock: Timer['clock']): number {
    return clock === 'real' ? monotonic(this.m) : this.m.time;
  }
  /** The machine's time at which the next timer goes off if nobody sleeps until then. */
  next(): number {
    let first = Infinity;
    for (const t of this.timers) {
      if (t) first = Math.min(first, t.clock === 'real' ? t.due - clockOf(this.m).slept : t.due);
    }
    return first;
  }
  /** Nanoseconds since the start at which sleeping ends. */
  deadline(): number {
    let first = Infinity;
    for (const t of this.timers) if (t?.clock === 'real') first = Math.min(first, t.due);
    return first;
  }
  /** Sends the signals of those that have gone off. */
  expire(): void {
    if (this.timers.every((t) => !t || t.due > this.now(t.clock))) return;
    const signals = signalsOf(this.m);
    this.timers = this.timers.map((t, n) => {
      if (!t || t.due > this.now(t.clock)) return t;
      const late = t.interval === 0 ? 0 : Math.floor((this.now(t.clock) - t.due) / t.interval);
      if (t.signal !== 0) {
        const own = n >= ITIMERS.length;
        signals.send(
          t.signal,
          own
            ? { code: SI_TIMER, address: n - ITIMERS.length + late * 2 ** 32, value: t.value ?? 0n }
            : { code: SI_USER, address: 0 },
        );
      }
      return { ...t, overruns: late, due: t.interval === 0 ? Infinity : t.due + (late + 1) * t.interval };
    });
  }

  save(): unknown {
    return this.timers;
  }
  restore(saved: unknown): void {
    this.timers = saved as readonly (Timer | undefined)[];
  }
}

export const timersOf = (m: MachineApi): Timers => stateOf(m, 'timers', Timers);
