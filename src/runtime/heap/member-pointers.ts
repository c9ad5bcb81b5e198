/**
 * Pointers that are narrowed to an array inside a structure (codegen/member-pointers.ts says where): the array is an object of its
 * own for them. One handle for each address and size while the memory lives; it dies with the heap block that the array is in,
 * but not with a frame: what is used after a return is seen by the shadow, and the next call's array of the same place and size
 * may have the same handle.
 *
 * A member of a piece of a pool is not narrowed: that the piece went back is more than where it ends.
 *
 * So is what std::get gives out of a variant, until the variant is given another alternative.
 */
import { UNKNOWN } from '../../isa/provenance.ts';
import { RAX, RCX, RDI, RDX, RSI } from '../../isa/registers.ts';
import type { HostContext, HostFunction, HostState } from '../../machine/host.ts';
import { MEMBER_HANDLE_COUNT, MEMBER_HANDLES, REG_ORIGIN, REG_UNDEFINED } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { windowOffset } from '../../machine/memory.ts';
import { stateOf } from '../../machine/state-of.ts';
import { type BlockMoment, blocksOf } from './blocks.ts';

/** Live ones; a program with more has the others unchecked. */
const MOST_LIVE = 20_000;
/** All that there ever were. */
const MOST = 500_000;

export interface MemberObject {
  readonly address: number;
  readonly size: number;
  readonly handle: number;
  /** The heap block that it lies in; 0 for other memory. */ readonly block: number;
}
/** A variant was given another alternative: by their indices. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly at: BlockMoment;
}
type Event =
  | { readonly made: MemberObject }
  | { readonly released: number }
  | { readonly ended: readonly MemberObject[]; readonly by: Replaced };

export class MemberTable implements HostState {
  readonly name = 'member pointers';
  private log: Event[] = [];
  private length = 0;
  /** By address; there are few at one. */
  private readonly live = new Map<number, MemberObject[]>();
  private liveCount = 0;
  private readonly replaced = new Map<number, Replaced>();
  private readonly byHandle = new Map<number, MemberObject>();
  private readonly byBlock = new Map<number, MemberObject[]>();

  constructor(private readonly m: MachineApi) {}

  save(): unknown {
    return { log: this.log, length: this.length };
  }
  restore(saved: unknown): void {
    const { log, length } = saved as { log: Event[]; length: number };
    this.live.clear();
    this.liveCount = 0;
    this.replaced.clear();
    this.byHandle.clear();
    this.byBlock.clear();
    this.log = log;
    this.length = length;
    for (let k = 0; k < length; k++) this.apply(log[k]!);
  }

  private append(e: Event): void {
    if (this.length < this.log.length) this.log = this.log.slice(0, this.length);
    this.log.push(e);
    this.length++;
    this.apply(e);
  }
  private apply(e: Event): void {
    if ('released' in e) {
      for (const o of this.byBlock.get(e.released) ?? []) this.dead(o);
      this.byBlock.delete(e.released);
      return;
    }
    if ('ended' in e) {
      for (const o of e.ended) {
        this.dead(o);
        this.replaced.set(o.handle, e.by);
      }
      return;
    }
    const o = e.made;
    const here = this.live.get(o.address);
    if (here) here.push(o);
    else this.live.set(o.address, [o]);
    this.liveCount++;
    this.replaced.delete(o.handle);
    this.byHandle.set(o.handle, o);
    if (o.block === 0) return;
    const all = this.byBlock.get(o.block);
    if (all) all.push(o);
    else this.byBlock.set(o.block, [o]);
  }

  private dead(o: MemberObject): void {
    const here = this.live.get(o.address) ?? [];
    const k = here.indexOf(o);
    if (k < 0) return;
    here.splice(k, 1);
    this.liveCount--;
    if (here.length === 0) this.live.delete(o.address);
  }

  /** The variant's alternatives at an address are no objects any more. */
  alternativeEnded(address: number, from: number, to: number): void {
    const here = this.live.get(address);
    if (!here) return;
    const { stacks } = blocksOf(this.m);
    const at = { time: this.m.time, thread: this.m.thread.id, stack: stacks.addresses(stacks.capture()) };
    for (const o of here) this.m.memory.objects.blockGone(o.handle);
    this.append({ ended: [...here], by: { from, to, at } });
  }

  /** What took the place of the alternative that pointers of this handle came from. */
  replacedBy(handle: number): Replaced | undefined {
    return this.replaced.get(handle);
  }

  /** The member that pointers of this handle came from, live or not. */
  of(handle: number): MemberObject | undefined {
    return this.byHandle.get(handle);
  }

  /** The handle for a pointer to the member at `address`, which has been `given` until now. */
  narrow(address: number, size: number, given: number): number {
    const { objects } = this.m.memory;
    const w = windowOffset(address);
    if (w < 0 || objects.isGone(given)) return given;
    const entry = objects.entry(given);
    if (entry && (!objects.contains(given, w) || w + size > entry.base + entry.size)) return given;
    // Nothing is narrower than the member itself, and a pool's piece stays one.
    if (entry?.kind === 'heap' && (entry.owner === -1 || entry.size <= size)) return given;
    const known = this.live.get(address)?.find((o) => o.size === size);
    if (known) return known.handle;
    const block = blocksOf(this.m).live(address);
    if (this.liveCount >= MOST_LIVE || this.length >= MOST) return given;
    const handle = objects.memberBorn(w, size);
    if (handle === UNKNOWN) return given;
    if (block) objects.blockDivided(objects.blockAt(windowOffset(block.address)));
    this.append({ made: { address, size, handle, block: block?.id ?? 0 } });
    return handle;
  }

  blockReleased(block: number): void {
    const all = this.byBlock.get(block);
    if (!all) return;
    for (const o of all) this.m.memory.objects.blockGone(o.handle);
    this.append({ released: block });
  }
}

export const membersOf = (m: MachineApi): MemberTable => stateOf(m, 'member pointers', MemberTable);

/** void *(void *pointer, void *base, size_t offset, size_t size): the pointer; `base` is `offset` bytes into the member. */
function member(c: HostContext): void {
  const { registers, memory } = c.machine;
  const { view } = memory;
  // Passing on a pointer that was never set is no use of it yet.
  for (let k = 0; k < 8; k += 4) {
    view.setInt32(REG_UNDEFINED + 8 * RAX + k, view.getInt32(REG_UNDEFINED + 8 * RDI + k, true), true);
    view.setInt32(REG_ORIGIN + 8 * RAX + k, view.getInt32(REG_ORIGIN + 8 * RDI + k, true), true);
  }
  const pointer = registers.getNumber(RDI);
  const address = registers.getNumber(RSI) - registers.getNumber(RDX);
  const size = registers.getNumber(RCX);
  const given = registers.provenance(RSI);
  const handle = pointer === 0 ? given : membersOf(c.machine).narrow(address, size, given);
  const w = windowOffset(address);
  if (handle !== given)
    view.setInt32(MEMBER_HANDLES + 4 * ((w ^ (w >>> 10)) & (MEMBER_HANDLE_COUNT - 1)), handle, true);
  registers.set(RAX, registers.get(RDI));
  registers.setProvenance(RAX, handle);
}

export const MEMBERS: readonly HostFunction[] = [
  { name: '__memscape_member', header: '(pointers)', run: member },
  {
    /** void (void *storage, size_t from, size_t to): see runtime/cxx/include/__memscape_alternative.h */
    name: '__memscape_alternative_ended',
    header: '(pointers)',
    run: (c) => {
      membersOf(c.machine).alternativeEnded(c.ptr(0), c.size(1), c.size(2));
      c.retVoid();
    },
  },
];
