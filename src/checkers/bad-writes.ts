/**
 * Remembers the last writes that went where they should not (they were reported when they happened): when a canary, a
 * return address or a chunk header turns out to be overwritten later, this says by whom.
 */
import { RBP, RSP } from '../isa/registers.ts';
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { stateOf } from '../machine/state-of.ts';
import { type LocatedMoment, momentNow } from './stack.ts';

export interface BadWrite {
  readonly address: number;
  readonly size: number;
  readonly at: LocatedMoment;
}

const KEPT = 256;

interface Repeated {
  readonly pc: number;
  readonly rsp: number;
  readonly caller: number | undefined;
  readonly at: LocatedMoment;
}

class BadWrites implements HostState {
  readonly name = 'bad writes';
  list: readonly BadWrite[] = [];
  /** The last one's place: a loop that runs off comes again from there, and the stack need not be walked again. */
  last: Repeated | undefined = undefined;
  save(): unknown {
    return this.list;
  }
  restore(saved: unknown): void {
    this.list = saved as readonly BadWrite[];
    this.last = undefined;
  }
}

const badWritesOf = (m: MachineApi): BadWrites => stateOf(m, 'bad writes', BadWrites);

/** Bad writes that touched [from, to), the last one first. */
export const badWritesIn = (m: MachineApi, from: number, to: number): BadWrite[] =>
  badWritesOf(m)
    .list.filter((w) => w.address < to && w.address + w.size > from)
    .reverse();

/** At most three of them, from different places in the source. */
export function distinct(writes: readonly BadWrite[]): BadWrite[] {
  const places = new Set<string>();
  return writes
    .filter((w) => {
      const l = w.at.location;
      const key = l ? `${l.file}:${l.line}:${l.column}` : (w.at.stack[0]?.address ?? '');
      return !places.has(key) && places.add(key);
    })
    .slice(0, 3);
}

export const badWrites: Listener = {
  name: 'bad-writes',
  badAccess(m, a) {
    if (a.operation !== 'write' || !a.mapped || a.address >= 2n ** 47n) return;
    const state = badWritesOf(m);
    const last = state.list.at(-1);
    const address = Number(a.address);
    // Performed again after a stop.
    if (last && last.at.time === m.time && last.address === address) return;
    const caller = m.memory.readPtr(m.registers.getNumber(RBP) + 8);
    const same = state.last;
    const at =
      same && same.pc === m.registers.rip && same.rsp === m.registers.getNumber(RSP) && same.caller === caller
        ? { ...same.at, time: m.time }
        : momentNow(m);
    state.last = { pc: m.registers.rip, rsp: m.registers.getNumber(RSP), caller, at };
    state.list = [...state.list.slice(-(KEPT - 1)), { address, size: a.size, at }];
  },
};
