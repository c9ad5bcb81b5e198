/**
 * Objects whose destructors have run while their storage lives on (codegen/lifetimes.ts says who tells). Their bytes get a
 * shadow of their own, which is gone as soon as something is written there, the storage goes, or a constructor begins. The
 * words of the second shadow, which mean nothing there, say which destruction it was.
 */
import { strip, type TypeDesc, typeOf } from '../../debuginfo/types.ts';
import { RSP } from '../../isa/registers.ts';
import type { HostContext, HostFunction, HostState } from '../../machine/host.ts';
import { PROVENANCE, SH_DEFINED, SH_DESTROYED, SH_READ_ONLY, SH_UNDEFINED } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import { type BlockMoment, blocksOf } from '../heap/blocks.ts';
import { identity } from '../heap/deleted-type.ts';
import { toAddress, toOffset } from '../heap/heap-memory.ts';
import type { StackDepot } from '../heap/stack-depot.ts';
import { shadowRuns } from '../shadow-runs.ts';

/** Destructions that are remembered, the last ones; a power of two. */
const KEPT = 1 << 18;
/** Words of an entry: its number + 1, linear offset, size, record of the stack, thread. */
const WORDS = 5;

export interface Destruction {
  readonly address: number;
  readonly size: number;
  /** Its stack begins in the destructor. */ readonly at: BlockMoment;
}

export class Destructions implements HostState {
  readonly name = 'destructions';
  private count = 0;
  private entries = new Int32Array(WORDS << 8);
  private stacks: StackDepot | undefined;
  private times = new Float64Array(1 << 8);

  constructor(private readonly m: MachineApi) {}

  /** The number of a new destruction. What was done after going back is done again in the same way. */
  add(at: number, size: number, time: number): number {
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

  /** The destruction of the object that a byte was part of, if its bytes are as that left them. */
  of(address: number): Destruction | undefined {
    const at = toOffset(address);
    if (at < 0 || this.m.memory.shadow(address) !== SH_DESTROYED) return undefined;
    const n = ~this.m.memory.view.getInt32((at & ~7) + PROVENANCE, true);
    if (n < 0 || n >= this.count) return undefined;
    const place = n & (KEPT - 1);
    const [number, start = 0, size = 0, stack = 0, thread = 0] = this.entries.subarray(place * WORDS);
    if (number !== n + 1 || at < start || at >= start + size) return undefined;
    const time = this.times[place]!;
    return { address: toAddress(start), size, at: { time, thread, stack: blocksOf(this.m).stacks.addresses(stack) } };
  }
}

export const destructionsOf = (m: MachineApi): Destructions => stateOf(m, 'destructions', Destructions);

/** The class whose destructor an address lies in. */
export function destructorsClass(m: MachineApi, pc: number): TypeDesc | undefined {
  const sp = m.functionAt(pc)?.ir?.subprogram;
  const scope = sp?.declaration?.scope ?? sp?.scope;
  return scope?.kind === 'DICompositeType' ? strip(typeOf(scope)) : undefined;
}

const isA = (cls: TypeDesc, base: TypeDesc, depth = 0): boolean =>
  identity(cls) === identity(base) ||
  (cls.kind === 'class' && depth < 32 && cls.bases.some((b) => isA(strip(b.type), base, depth + 1)));

/** What was destroyed at an address is what the calling destructor is for: not what was inside of that, in its union. */
function isSameObject(c: HostContext, address: number): boolean {
  const m = c.machine;
  const former = destructionsOf(m).of(address);
  if (former?.address !== address) return false;
  const was = destructorsClass(m, (former.at.stack[0] ?? 0) - 1);
  const now = destructorsClass(m, (m.memory.readPtr(m.registers.getNumber(RSP)) ?? 0) - 1);
  return was !== undefined && now !== undefined && isA(was, now);
}

const isDestroyed = (code: number): boolean => code === SH_DESTROYED;

/** void __memscape_constructing(void *object, size_t size): a constructor begins. */
function constructing(c: HostContext): void {
  const { memory } = c.machine;
  for (const [from, n] of shadowRuns(memory, c.ptr(0), c.size(1), isDestroyed)) memory.setShadow(from, n, SH_UNDEFINED);
}

/** void __memscape_destroying(void *object, size_t size): a destructor begins. */
function destroying(c: HostContext): void {
  const { machine } = c;
  const address = c.ptr(0);
  const size = c.size(1);
  for (let k = 0; k < size; k++) if (machine.memory.shadow(address + k) !== SH_DESTROYED) return;
  if (!isSameObject(c, address)) return;
  for (const l of machine.listeners) {
    const finding = l.destroyedTwice?.(machine, { address, size });
    if (finding) c.report(finding);
  }
  // What the destructor finds there is no further news.
  machine.memory.setShadow(address, size, SH_DEFINED);
}

/** void __memscape_destroyed(void *object, size_t size): a destructor has ended. */
function destroyed(c: HostContext): void {
  const { machine } = c;
  const { memory } = machine;
  const address = c.ptr(0);
  const size = c.size(1);
  const at = toOffset(address);
  if (at <= 0 || size === 0 || !memory.mapped(address, size)) return;
  const mark = ~destructionsOf(machine).add(at, size, machine.time);
  const may = (code: number): boolean => (code & 1) !== 0 && code !== SH_READ_ONLY;
  for (const [from, n] of shadowRuns(memory, address, size, may)) memory.setShadow(from, n, SH_DESTROYED);
  for (let w = at & ~7; w < at + size; w += 8) memory.view.setInt32(w + PROVENANCE, mark, true);
}

export const LIFETIMES: readonly HostFunction[] = [
  { name: '__memscape_constructing', header: '(lifetimes)', run: constructing },
  { name: '__memscape_destroying', header: '(lifetimes)', run: destroying },
  { name: '__memscape_destroyed', header: '(lifetimes)', run: destroyed },
];
