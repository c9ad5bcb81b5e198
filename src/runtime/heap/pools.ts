/**
 * The parts of larger blocks that pools and custom allocators hand out and take back (codegen/pools.ts says who they are).
 * Each part is an object of its own from the moment it is handed out: the pointer that its user gets has a handle whose
 * size is the part's and which is gone when the part is taken back. Pointers that the pool itself keeps have none of that.
 *
 * The table is derived from a log that goes back in time with the machine.
 */
import type { Evidence, PoolRole } from '../../codegen/pools.ts';
import { poolRole } from '../../codegen/pools.ts';
import { UNKNOWN } from '../../isa/provenance.ts';
import { RAX, RDI, RSP } from '../../isa/registers.ts';
import type { HostContext, HostFunction, HostState } from '../../machine/host.ts';
import { LOW_OFFSET } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import type { PoolMisuse } from '../../machine/probes.ts';
import { stateOf } from '../../machine/state-of.ts';
import { type BlockMoment, blocksOf } from './blocks.ts';
import { toOffset } from './heap-memory.ts';

/** Parts that are remembered; after so many, pools are as before: unknown memory. */
const MOST = 500_000;
/** Farthest that a part reaches when its neighbours are looked for. */
const FARTHEST = 1 << 16;
/** Bytes of a part of unknown size outside of the heap. */
const FARTHEST_END = 1 << 28;

export interface Part {
  readonly id: number;
  readonly address: number;
  /** 0: not known. */ readonly size: number;
  readonly role: PoolRole;
  /** Of the pool object, 0 when there is none. */ readonly pool: number;
  readonly handle: number;
  readonly made: BlockMoment;
  /** The heap block that it lies in, 0 for other memory. */ readonly block: number;
  /** The part that began here before, which this one may lie in. */ readonly before: Part | undefined;
  ended: { readonly at: BlockMoment; readonly by: string } | undefined;
}

interface Event {
  readonly part: Part;
  readonly ended: Part['ended'];
}

export class PoolTable implements HostState {
  readonly name = 'pools';
  private log: Event[] = [];
  private length = 0;
  private count = 0;
  /** The innermost live part that begins at an address. */
  private readonly starts = new Map<number, Part>();
  private readonly byHandle = new Map<number, Part>();
  private readonly byBlock = new Map<number, Set<Part>>();

  constructor(private readonly m: MachineApi) {}

  private now(): BlockMoment {
    const { stacks } = blocksOf(this.m);
    return { time: this.m.time, thread: this.m.thread.id, stack: stacks.addresses(stacks.capture()) };
  }

  // ---- the log

  private append(e: Event): void {
    if (this.length < this.log.length) this.log = this.log.slice(0, this.length);
    this.log.push(e);
    this.length++;
    this.apply(e);
  }
  private apply({ part, ended }: Event): void {
    if (ended) {
      part.ended = ended;
      if (this.starts.get(part.address) === part) this.restart(part);
      this.byBlock.get(part.block)?.delete(part);
      return;
    }
    part.ended = undefined;
    this.count++;
    this.starts.set(part.address, part);
    this.byHandle.set(part.handle, part);
    if (part.block === 0) return;
    let set = this.byBlock.get(part.block);
    if (!set) {
      set = new Set();
      this.byBlock.set(part.block, set);
    }
    set.add(part);
  }
  /** What begins where `part` did, now that it has ended. */
  private restart(part: Part): void {
    let at = part.before;
    while (at?.ended) at = at.before;
    if (at) this.starts.set(part.address, at);
    else this.starts.delete(part.address);
  }

  save(): unknown {
    return { log: this.log, length: this.length };
  }
  restore(saved: unknown): void {
    const { log, length } = saved as { log: Event[]; length: number };
    // Few programs have pools; all is built anew.
    this.starts.clear();
    this.byHandle.clear();
    this.byBlock.clear();
    this.count = 0;
    for (const e of this.log) e.part.ended = undefined;
    this.log = log;
    this.length = length;
    for (let k = 0; k < length; k++) this.apply(log[k]!);
  }

  // ---- asking

  /** The part that pointers of this handle came from, live or not. */
  of(handle: number): Part | undefined {
    return this.byHandle.get(handle);
  }
  /** The live part of the same pool that a byte lies in; one of unknown size reaches to the next one. */
  around(address: number, key: string): Part | undefined {
    for (let at = address; at > address - FARTHEST; at--) {
      const part = this.starts.get(at);
      if (!part || part.role.key !== key) continue;
      return part.size === 0 || address < part.address + part.size ? part : undefined;
    }
    return undefined;
  }

  /** Every part that there was, in the order in which they were handed out. */
  *all(): Generator<Part> {
    for (let k = 0; k < this.length; k++) {
      const e = this.log[k]!;
      if (!e.ended) yield e.part;
    }
  }

  // ---- what happens

  /** A part is handed out; returns the handle for its pointer. */
  handedOut(role: PoolRole, address: number, size: number, pool: number): number {
    const { objects } = this.m.memory;
    const given = this.m.registers.provenance(RDI);
    const start = toOffset(address);
    if (start < 0 || this.count >= MOST) return given;
    const table = blocksOf(this.m);
    const own = table.liveStart(start);
    // Memory straight from malloc or new, or another allocator's part as it is.
    if (own !== 0 && (size === 0 ? this.isFirst(own) : table.requestedOf(own) <= size)) return given;
    const known = this.starts.get(address);
    if (known && known.handle === given && known.role.key === role.key) return given;
    if (known && known.role.key === role.key) this.again(known);
    const entry = objects.entry(given);
    const block =
      own !== 0 ? own : entry?.kind === 'heap' && entry.owner > 0 ? entry.owner : (table.live(address)?.id ?? 0);
    const rest = block === 0 ? FARTHEST_END : table.startOf(block) + table.requestedOf(block) - start;
    // Of unknown size: as far as the block that it lies in.
    const handle = objects.partBorn(start - LOW_OFFSET, size === 0 ? Math.max(1, rest) : size);
    if (handle === UNKNOWN) return given;
    const made = this.now();
    const whole = block === 0 ? -1 : table.startOf(block);
    if (whole >= 0 && table.isLive(block)) objects.blockDivided(objects.blockHandle(whole));
    this.append({
      part: {
        id: this.count + 1,
        address,
        size,
        role,
        pool,
        handle,
        made,
        block,
        before: known,
        ended: undefined,
      },
      ended: undefined,
    });
    return handle;
  }

  /** Blocks whose start was handed out, and when for the first time: fresh from malloc, or as a pool's first piece. */
  private readonly wholes = new Map<number, number>();
  private isFirst(block: number): boolean {
    if (!this.madeBelow(block)) return false;
    const time = this.wholes.get(block);
    if (time !== undefined && time < this.m.time) return false;
    this.wholes.set(block, this.m.time);
    return true;
  }

  /** Whether the function that now hands out made the block itself: what another made before is a pool's memory. */
  private madeBelow(block: number): boolean {
    const back = this.m.memory.readPtr(this.m.registers.getNumber(RSP)) ?? 0;
    const fn = this.m.functionAt(back - 1);
    const made = blocksOf(this.m).block(block)?.allocated;
    return fn === undefined || made === undefined || made.stack.some((a) => this.m.functionAt(a - 1) === fn);
  }

  /** Functions by whose names nothing is certain: that the pool hands out again what they got is the proof. */
  private readonly pending = new Map<Part, Part['ended']>();
  private again(part: Part): void {
    const ended = this.pending.get(part);
    if (!ended) return;
    this.end(part, ended);
  }

  private end(part: Part, ended: NonNullable<Part['ended']>): void {
    this.pending.delete(part);
    this.m.memory.objects.blockGone(part.handle);
    this.append({ part, ended });
  }

  /** A part is given to a function that takes parts back; returns the handle that its pointer has from now on. */
  takenBack(c: HostContext, role: PoolRole, address: number, size: number, pool: number): number {
    const given = this.m.registers.provenance(RDI);
    const came = this.byHandle.get(given);
    const same = (p: Part): boolean => p.role.key === role.key;
    if (came?.ended && same(came) && came.address === address) {
      this.tell(c, { what: 'returned twice', part: came.handle, function: role.name, address, size, pool });
      return UNKNOWN;
    }
    const part = came && !came.ended ? came : this.starts.get(address);
    if (!part) return given;
    if (!same(part)) {
      if (role.evidence === 'rules' && part.role.evidence === 'rules' && came === part && isForeign(part.role, role))
        this.tell(c, { what: 'foreign', part: part.handle, function: role.name, address, size, pool });
      return given;
    }
    if (part.address !== address) return given;
    if (role.pool >= 0 && part.pool !== 0 && part.pool !== pool)
      this.tell(c, { what: 'foreign', part: part.handle, function: role.name, address, size, pool });
    else if (size > 0 && part.size > 0 && size !== part.size)
      this.tell(c, { what: 'wrong size', part: part.handle, function: role.name, address, size, pool });
    const ended = { at: this.now(), by: role.name };
    const sure: Evidence[] = ['rules', 'list'];
    if (sure.includes(role.evidence)) this.end(part, ended);
    else this.pending.set(part, ended);
    return UNKNOWN;
  }

  emptied(role: PoolRole, pool: number): void {
    if (this.count === 0) return;
    const ended = { at: this.now(), by: role.name };
    for (const part of [...this.starts.values()]) if (part.pool === pool) this.end(part, ended);
  }

  /** The heap block that parts lie in is released. */
  blockReleased(block: number): void {
    const parts = this.byBlock.get(block);
    if (!parts || parts.size === 0) return;
    const ended = { at: this.now(), by: '' };
    for (const part of [...parts]) this.end(part, ended);
  }

  private tell(c: HostContext, u: PoolMisuse): void {
    for (const l of this.m.listeners) {
      const finding = l.poolMisused?.(this.m, u);
      if (finding) c.report(finding);
    }
  }
}

/** Operators of two classes that have nothing to do with each other. */
const isForeign = (a: PoolRole, b: PoolRole): boolean =>
  a.pool < 0 && b.pool < 0 && a.key !== 'new' && b.key !== 'new' && !a.key.includes('<') && !b.key.includes('<');

export const poolsOf = (m: MachineApi): PoolTable => stateOf(m, 'pools', PoolTable);

/** The role of the function that called. */
function callerRole(c: HostContext): PoolRole | undefined {
  const { machine } = c;
  const back = machine.memory.readPtr(machine.registers.getNumber(RSP)) ?? 0;
  const fn = machine.functionAt(back - 1)?.ir;
  return fn && poolRole(fn);
}

/** For memscape.h: the annotations say what no name does. */
const annotated = (what: PoolRole['what']): PoolRole => ({
  what,
  key: 'annotated',
  evidence: 'rules',
  name: 'the pool',
  part: 0,
  size: 1,
  pool: 2,
  unit: 1,
});
const OUT = annotated('hands out');
const BACK = annotated('takes back');

/** void *(void *part, size_t units, void *pool): the pointer again, with the handle that it has from now on. */
const passing = (
  name: string,
  header: string,
  roleOf: (c: HostContext) => PoolRole | undefined,
  handleOf: (c: HostContext, role: PoolRole, address: number, size: number, pool: number) => number,
): HostFunction => ({
  name,
  header,
  run: (c) => {
    const { registers } = c.machine;
    const address = c.ptr(0);
    const given = registers.provenance(RDI);
    const role = address === 0 ? undefined : roleOf(c);
    // Of what has no size or pool, none is asked for.
    const size = role && role.size >= 0 ? c.size(1) * role.unit : 0;
    const pool = role && role.pool >= 0 ? c.ptr(2) : 0;
    const handle = role ? handleOf(c, role, address, size, pool) : given;
    c.retPtr(address);
    registers.setProvenance(RAX, handle);
  },
});
const handOut: Parameters<typeof passing>[3] = (c, role, address, size, pool) =>
  poolsOf(c.machine).handedOut(role, address, size, pool);
const takeBack: Parameters<typeof passing>[3] = (c, role, address, size, pool) =>
  poolsOf(c.machine).takenBack(c, role, address, size, pool);

export const POOLS: readonly HostFunction[] = [
  passing('__memscape_piece_out', '<memscape.h>', () => OUT, handOut),
  passing('__memscape_piece_back', '<memscape.h>', () => BACK, takeBack),
  passing('__memscape_pool_out', '(pools)', callerRole, handOut),
  passing('__memscape_pool_back', '(pools)', callerRole, takeBack),
  {
    /** void (void *pool) */
    name: '__memscape_pieces_end',
    header: '<memscape.h>',
    run: (c) => {
      poolsOf(c.machine).emptied(BACK, c.ptr(0));
      c.retVoid();
    },
  },
  {
    /** void (ptr, ptr, void *pool): see codegen/pools.ts */
    name: '__memscape_pool_emptied',
    header: '(pools)',
    run: (c) => {
      const role = callerRole(c);
      if (role) poolsOf(c.machine).emptied(role, c.ptr(0));
      c.retVoid();
    },
  },
];
