/**
 * The virtual clock: one instruction takes one nanosecond, and sleeping moves the clock without running anything. Nothing
 * reads the host's clock, so a run can be repeated to the bit.
 */
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';

/** 2025-01-01T00:00:00Z. */
export const DEFAULT_EPOCH = 1_735_689_600;
export const NANOSECONDS = 1_000_000_000;

export class VirtualClock implements HostState {
  readonly name = 'clock';
  /** Nanoseconds slept so far. */
  slept = 0;
  constructor(/** Seconds since 1970 at the start of the process. */ readonly epoch: number) {}
  save(): unknown {
    return this.slept;
  }
  restore(saved: unknown): void {
    this.slept = saved as number;
  }
}

/** The clock of machine `m`; made at the first use. `epoch` counts only then. */
export function clockOf(m: MachineApi, epoch = DEFAULT_EPOCH): VirtualClock {
  const known = m.state<VirtualClock>('clock');
  if (known) return known;
  const clock = new VirtualClock(epoch);
  m.addState(clock);
  return clock;
}

/** Nanoseconds since the process started: CLOCK_MONOTONIC (below 2^53 for 104 days). */
export function monotonic(m: MachineApi): number {
  return m.time + clockOf(m).slept;
}

/** Nanoseconds of processor time. */
export function processorTime(m: MachineApi): number {
  return m.time;
}

export interface TimeSpec {
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** CLOCK_REALTIME. */
export function realTime(m: MachineApi): TimeSpec {
  const since = monotonic(m);
  return { seconds: clockOf(m).epoch + Math.floor(since / NANOSECONDS), nanoseconds: since % NANOSECONDS };
}

export function sleep(m: MachineApi, nanoseconds: number): void {
  clockOf(m).slept += nanoseconds;
}
