/** Each cause is told once: the same statement doing the same wrong thing to the same object again is no news. */
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { stateOf } from '../machine/state-of.ts';
import type { Finding } from '../report/finding.ts';

/** Causes that are kept: a program that does the same wrong thing to ever more objects is told of by statement then. */
const MOST = 200_000;

/** A log and an index into it, so that saving is free: what was saved is how long the log was. */
class Causes implements HostState {
  readonly name = 'causes';
  private readonly index = new Map<string, { time: number; readonly at: number }>();
  private readonly log: string[] = [];
  private length = 0;

  /** Time at which a cause was told. */
  timeOf(key: string): number | undefined {
    const known = this.index.get(key);
    return known && known.at < this.length ? known.time : undefined;
  }
  tell(key: string, time: number): void {
    const known = this.index.get(key);
    if (known && known.at < this.length) {
      known.time = time;
      return;
    }
    if (this.length >= MOST) return;
    while (this.log.length > this.length) this.index.delete(this.log.pop()!);
    this.index.set(key, { time, at: this.length });
    this.log.push(key);
    this.length++;
  }
  save(): unknown {
    return this.length;
  }
  restore(saved: unknown): void {
    this.length = saved as number;
  }
}

const causesOf = (m: MachineApi): Causes => stateOf(m, 'causes', Causes);

/** Whether it was told at an earlier time. */
export function isOld(m: MachineApi, kind: Finding['kind'], cause: string): boolean {
  const at = m.state<Causes>('causes')?.timeOf(`${kind} ${cause}`);
  return at !== undefined && at < m.time;
}

/**
 * Whether `cause` has not been told at an earlier time. An instruction that is performed again after a stop gets the same
 * answer as the first time.
 */
export function isNews(m: MachineApi, kind: Finding['kind'], cause: string): boolean {
  const causes = causesOf(m);
  const key = `${kind} ${cause}`;
  const at = causes.timeOf(key);
  if (at !== undefined && at <= m.time) return at === m.time;
  causes.tell(key, m.time);
  return true;
}
