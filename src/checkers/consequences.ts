/**
 * What an error leads to is no second error: a pointer that was read where nothing may be read, or that lay in bytes which
 * something else has overrun, leads anywhere; a format that takes a number for an address has said so already.
 */
import { ARG_REGS } from '../isa/registers.ts';
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { BadAccess } from '../machine/probes.ts';
import { stateOf } from '../machine/state-of.ts';
import type { FindingKind } from '../report/kinds.ts';
import { isNews, isOld } from './once.ts';
import type { Place } from './place.ts';
import type { LocatedMoment } from './stack.ts';

interface Damage {
  readonly from: number;
  readonly to: number;
  readonly time: number;
}
interface Loaded {
  readonly value: bigint;
  readonly time: number;
}

class Traces implements HostState {
  readonly name = 'traces of errors';
  /** Replaced, never changed, so that saving is free. */
  overrun: readonly Damage[] = [];
  loaded: readonly Loaded[] = [];
  save(): unknown {
    return { overrun: this.overrun, loaded: this.loaded };
  }
  restore(saved: unknown): void {
    const s = saved as Pick<Traces, 'overrun' | 'loaded'>;
    this.overrun = s.overrun;
    this.loaded = s.loaded;
  }
}

const KEPT = 32;
/** Bytes of one overrun that are searched for a pointer. */
const MOST = 1 << 16;
/** A member or element of what a pointer points to. */
const NEAR = 1n << 16n;
const LOWEST = 0x1_0000n;

const tracesOf = (m: MachineApi): Traces => stateOf(m, 'traces of errors', Traces);

/** Bytes [address, +size) were written by somebody to whom they do not belong. */
export function noteOverrun(m: MachineApi, address: number, size: number): void {
  const t = tracesOf(m);
  const last = t.overrun.at(-1);
  if (last && address >= last.from && address <= last.to) {
    if (address + size > last.to) t.overrun = [...t.overrun.slice(0, -1), { ...last, to: address + size }];
    return;
  }
  t.overrun = [...t.overrun.slice(1 - KEPT), { from: address, to: address + size, time: m.time }];
}

/** A bad access was told: what it read means nothing, what it wrote has spoilt something. */
export function noteAccess(m: MachineApi, a: BadAccess): void {
  if (!a.mapped || a.address >= 2n ** 47n) return;
  const address = Number(a.address);
  if (a.operation === 'write') {
    noteOverrun(m, address, a.size);
    return;
  }
  if (a.by || a.size !== 8) return;
  const value = m.memory.readU64(address);
  if (value === undefined || value < LOWEST) return;
  const t = tracesOf(m);
  t.loaded = [...t.loaded.filter((l) => l.value !== value).slice(1 - KEPT), { value, time: m.time }];
}

const isNear = (address: bigint, pointer: bigint): boolean =>
  address >= pointer - NEAR && address < pointer + NEAR && pointer >= LOWEST;

function isSpoilt(m: MachineApi, address: bigint): boolean {
  const t = m.state<Traces>('traces of errors');
  if (!t) return false;
  if (t.loaded.some((l) => l.time < m.time && isNear(address, l.value))) return true;
  return t.overrun.some((d) => {
    if (d.time >= m.time) return false;
    const end = Math.min(d.to, d.from + MOST);
    for (let at = d.from - (d.from % 8); at < end; at += 8) {
      const word = m.memory.readU64(at);
      if (word !== undefined && isNear(address, word)) return true;
    }
    return false;
  });
}

/** The same call was told of for what it was given. */
const CALLS: readonly FindingKind[] = ['format-mismatch', 'invalid-argument'];

export const followsBadCall = (m: MachineApi): boolean =>
  m.findings.slice(-4).some((f) => f.time === m.time && CALLS.includes(f.kind));

const overrun = (p: Place): string => `overrun ${p.start} ${p.block?.id ?? p.name}`;

/** An object, or a member of it, was overrun by a write, also when that was told of another object made in the same place. */
export function noteOverrunObject(m: MachineApi, place: Place): void {
  isNews(m, 'heap-buffer-overflow', overrun(place));
}

/** Instructions between reading what is not there and passing it on, in one line of the source. */
const SOON = 100_000;

/** What a call is given was read in the same line where nothing may be read, which was told. */
export function followsBadRead(m: MachineApi, at: LocatedMoment): boolean {
  return m.findings
    .slice(-8)
    .some(
      (f) =>
        f.access?.operation === 'read' &&
        f.thread === at.thread &&
        f.time < at.time &&
        at.time - f.time < SOON &&
        f.location?.line === at.location?.line &&
        f.location?.file === at.location?.file,
    );
}

/** A library function reads on past the end of an object that was overrun by a write before: its end mark is gone. */
export function followsOverrun(m: MachineApi, a: BadAccess, place: Place | undefined): boolean {
  if (!place || a.operation !== 'read' || !a.by) return false;
  return isOld(m, 'heap-buffer-overflow', overrun(place));
}

/** An address where nothing is comes from an error that was told before. */
export function followsError(m: MachineApi, a: BadAccess): boolean {
  const addresses = a.by ? ARG_REGS.map((r) => m.registers.get(r)) : [a.address];
  return addresses.some((address) => address >= LOWEST && isSpoilt(m, address));
}
