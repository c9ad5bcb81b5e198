/**
 * Objects whose destructors have run while their storage lives on (codegen/lifetimes.ts says who tells). Their bytes get a
 * shadow of their own, which is gone as soon as something is written there, the storage goes, or a constructor begins.
 */
import { strip, type TypeDesc, typeOf } from '../../debuginfo/types.ts';
import { RSP } from '../../isa/registers.ts';
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { SH_DEFINED, SH_DESTROYED, SH_READ_ONLY, SH_UNDEFINED } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import { identity } from '../heap/deleted-type.ts';
import { toOffset } from '../heap/heap-memory.ts';
import { shadowRuns } from '../shadow-runs.ts';
import { type Mark, Marks } from './marks.ts';

export type Destruction = Mark;

/** Their stacks begin in the destructors. */
export class Destructions extends Marks {
  constructor(m: MachineApi) {
    super(m, 'destructions', SH_DESTROYED);
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
  const may = (code: number): boolean => (code & 1) !== 0 && code !== SH_READ_ONLY;
  destructionsOf(machine).mark(address, size, 0, may);
}

export const LIFETIMES: readonly HostFunction[] = [
  { name: '__memscape_constructing', header: '(lifetimes)', run: constructing },
  { name: '__memscape_destroying', header: '(lifetimes)', run: destroying },
  { name: '__memscape_destroyed', header: '(lifetimes)', run: destroyed },
];
