/** Each cause is told once: the same statement doing the same wrong thing to the same object again is no news. */
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { stateOf } from '../machine/state-of.ts';
import type { Finding } from '../report/finding.ts';

class Causes implements HostState {
  readonly name = 'causes';
  /** Cause → time at which it was told. Replaced, never changed, so that saving is free. */
  told: ReadonlyMap<string, number> = new Map();
  save(): unknown {
    return this.told;
  }
  restore(saved: unknown): void {
    this.told = saved as ReadonlyMap<string, number>;
  }
}

const causesOf = (m: MachineApi): Causes => stateOf(m, 'causes', Causes);

/** Whether it was told at an earlier time. */
export function isOld(m: MachineApi, kind: Finding['kind'], cause: string): boolean {
  const at = m.state<Causes>('causes')?.told.get(`${kind} ${cause}`);
  return at !== undefined && at < m.time;
}

/**
 * Whether `cause` has not been told at an earlier time. An instruction that is performed again after a stop gets the same
 * answer as the first time.
 */
export function isNews(m: MachineApi, kind: Finding['kind'], cause: string): boolean {
  const causes = causesOf(m);
  const key = `${kind} ${cause}`;
  const at = causes.told.get(key);
  if (at !== undefined && at <= m.time) return at === m.time;
  causes.told = new Map(causes.told).set(key, m.time);
  return true;
}
