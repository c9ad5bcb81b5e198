/**
 * The heap as a program uses it: the allocator (raw memory), the block table (history) and the shadow, kept in step.
 *
 *     chunk ►│ header 16 │ user bytes asked for │ slack to the usable size │
 *     shadow   SH_CHUNK_HEADER  undefined, or defined after calloc  SH_RED_ZONE   — after free all of it SH_FREED
 *
 * Every operation here belongs to one host call: it checks first, then lets the allocator work (which leaves no trace when
 * it fails), then records.
 */

import { UNKNOWN } from '../../isa/provenance.ts';
import { RDI } from '../../isa/registers.ts';
import { ENOMEM } from '../../kernel/errors.ts';
import { filesOf } from '../../kernel/process.ts';
import { SIGABRT, SIGSEGV } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import {
  LOW_OFFSET,
  LOW_SIZE,
  QUICK_HEAP,
  SH_CHUNK_HEADER,
  SH_DEFINED,
  SH_FREED,
  SH_NONE,
  SH_RED_ZONE,
  SH_UNDEFINED,
} from '../../machine/layout.ts';
import type { MachineApi, MemoryApi } from '../../machine/machine-api.ts';
import { familyOf, madeBy, PLAIN_BLOCK, stackOf } from '../../machine/objects.ts';
import { HeapAbort, HeapFault } from './abort.ts';
import type { Allocator } from './allocator.ts';
import { locksOf } from './arena-locks.ts';
import { type BlockTable, blocksOf, Family } from './blocks.ts';
import { DeletedTypes, type TypeConflict } from './deleted-type.ts';
import { tellFull } from './full.ts';
import { GlibcAllocator } from './glibc.ts';
import { HeapMemory, toAddress, toOffset } from './heap-memory.ts';
import { requestToSize, SIZE_SZ } from './layout.ts';
import { libraryBlockAt, nameLibraryBlock } from './library-blocks.ts';
import { type MemberTable, membersOf } from './member-pointers.ts';
import { type PoolTable, poolsOf } from './pools.ts';

export interface Release {
  readonly address: number;
  readonly function: string;
  readonly family: Family;
  readonly size: number | undefined;
  readonly alignment: number;
}

interface FoundBlock {
  /** 0: there is none. */ readonly block: number;
  readonly requested: number;
  readonly usable: number;
  readonly family: Family;
  /** Any release by its family is right. */ readonly plain: boolean;
  /** Of its allocation: a record of `blocks.stacks`. */ readonly stack: number;
}
const NO_BLOCK: FoundBlock = { block: 0, requested: 0, usable: 0, family: Family.Malloc, plain: false, stack: 0 };

/** Any release by its family is right, and its chunk is the smallest that serves. */
const isPlainMade = (size: number, usable: number, family: Family, alignment: number): boolean =>
  (family === Family.Malloc || alignment <= 16) && usable === requestToSize(size) - SIZE_SZ;

export class Heap {
  readonly memory: MemoryApi;
  readonly allocator: Allocator;
  readonly blocks: BlockTable;
  private readonly raw: HeapMemory;
  private readonly deleted: DeletedTypes;
  private readonly pools: PoolTable;
  private readonly members: MemberTable;

  constructor(readonly machine: MachineApi) {
    this.memory = machine.memory;
    this.raw = new HeapMemory(machine);
    this.raw.locks = locksOf(machine);
    this.allocator = new GlibcAllocator(this.raw);
    this.blocks = blocksOf(machine);
    this.pools = poolsOf(machine);
    this.members = membersOf(machine);
    this.deleted = new DeletedTypes(machine, this.blocks.stacks);
    // From now on the shortcuts may do their part.
    this.memory.view.setInt32(QUICK_HEAP, 1, true);
  }

  /** A block of `size` bytes; 0 (errno ENOMEM) when there is no memory. `alignment` 16 and below is any block's. */
  allocate(c: HostContext, size: number, family: Family, alignment: number, zeroed: boolean, by: string): number {
    let mem: number;
    try {
      mem = alignment > 16 ? this.allocator.allocateAligned(alignment, size) : this.allocator.allocate(size, zeroed);
    } catch (e) {
      return this.fail(c, e, by, false);
    }
    if (mem === 0) {
      tellFull(c, size, by);
      c.errno = ENOMEM;
      return 0;
    }
    const usable = this.allocator.capacity(mem);
    this.raw.paint(mem, size, zeroed ? SH_DEFINED : SH_UNDEFINED, usable - size, SH_RED_ZONE, SH_CHUNK_HEADER);
    const block = this.blocks.record(mem, size, usable, family, alignment, zeroed, this.allocator.isMapped(mem), 0);
    const plain = isPlainMade(size, usable, family, alignment);
    this.memory.objects.blockBorn(mem, size, block, madeBy(family, plain, this.blocks.lastStack));
    return toAddress(mem);
  }

  /** Memory for the library's own use (a stream's buffer); 0 when there is none. It is no block of the program's. */
  allocateForLibrary(c: HostContext, size: number, name: string, zeroed = false): number {
    let mem: number;
    try {
      mem = this.allocator.allocate(size, zeroed);
    } catch (e) {
      return this.fail(c, e, 'malloc', false);
    }
    if (mem === 0) return 0;
    const usable = this.allocator.capacity(mem);
    this.raw.paint(mem, usable, SH_NONE, 0, 0, SH_CHUNK_HEADER);
    nameLibraryBlock(this.machine, mem, name);
    return toAddress(mem);
  }

  /** The program may have freed it by mistake and got it again: then it is no more the library's. */
  releaseForLibrary(c: HostContext, address: number): void {
    const mem = toOffset(address);
    if (libraryBlockAt(this.machine, mem) === '' || this.blocks.liveStart(mem) !== 0) return;
    try {
      this.allocator.release(mem);
    } catch (e) {
      this.fail(c, e, 'free', false);
    }
    nameLibraryBlock(this.machine, mem, '');
  }

  release(c: HostContext, r: Release): void {
    if (r.address === 0) return;
    const mem = toOffset(r.address);
    const found = this.find(mem);
    const { block, requested, usable } = found;
    const types = this.typeConflict(found, r.family);
    const known = (types !== undefined || !this.isPlain(found, mem, r)) && this.checkRelease(c, r, types);
    const handle = block === 0 ? UNKNOWN : this.memory.objects.blockHandle(mem);
    try {
      this.allocator.release(mem < 0 ? -1 : mem);
    } catch (e) {
      this.fail(c, e, r.function, known);
      return;
    }
    if (block === 0) return;
    this.paintFreed(mem, usable);
    this.memory.objects.blockGone(handle);
    this.pools.blockReleased(block);
    this.members.blockReleased(block);
    this.blocks.released(block, r.family, requested);
  }

  /** The live block that begins at `mem`. Most often the table of objects knows it, so that nothing is looked up. */
  private find(mem: number): FoundBlock {
    if (mem < 0) return NO_BLOCK;
    const { objects } = this.memory;
    const entry = objects.entry(objects.blockAt(mem - LOW_OFFSET));
    if (entry && (entry.which & PLAIN_BLOCK) !== 0)
      return {
        block: entry.owner,
        requested: entry.size,
        usable: requestToSize(entry.size) - SIZE_SZ,
        family: familyOf(entry.which),
        plain: true,
        stack: stackOf(entry.which),
      };
    const { blocks } = this;
    const block = blocks.liveStart(mem);
    if (block === 0) return NO_BLOCK;
    const family = blocks.familyOf(block);
    const plain = blocks.isPlain(block, family);
    const stack = blocks.stackOf(block);
    return { block, requested: blocks.requestedOf(block), usable: blocks.usableOf(block), family, plain, stack };
  }

  /** The bytes of a released block that are still there: trimming or unmapping may have taken them. */
  private paintFreed(mem: number, usable: number): void {
    let n = usable;
    if (mem < LOW_OFFSET + LOW_SIZE) n = Math.min(n, this.raw.breakOffset - mem);
    else if (!this.memory.mapped(toAddress(mem), Math.max(n, 1))) n = 0;
    if (n > 0) this.raw.paint(mem, n, SH_FREED, 0, 0, 0);
  }

  /** The release is right beyond doubt: the block is live and its maker and size are those of the call. */
  private isPlain(found: FoundBlock, mem: number, r: Release): boolean {
    return (
      found.block !== 0 &&
      !this.isStale(r.address, mem) &&
      r.alignment === 0 &&
      found.plain &&
      found.family === r.family &&
      (r.size === undefined || r.size === found.requested)
    );
  }

  /** The block was made as something else than what the delete expression says. */
  private typeConflict(found: FoundBlock, family: Family): TypeConflict | undefined {
    if (found.block === 0 || family === Family.Malloc || found.family !== family) return undefined;
    return this.deleted.between(found.stack, this.blocks.stacks.capture());
  }

  /** Nothing is wrong with deleting what was allocated with one stack by another (records of `blocks.stacks`). */
  isRightType(allocated: number, released: number): boolean {
    return this.deleted.between(allocated, released) === undefined;
  }

  /** Handle of the object that the pointer given to free came from; it is the first argument. */
  private provenanceOf(address: number): number {
    const { registers } = this.machine;
    return registers.getNumber(RDI) === address ? registers.provenance(RDI) : UNKNOWN;
  }

  /** The block that begins at `mem` is live, but the pointer is an older one, to a block that was there before. */
  private isStale(address: number, mem: number): boolean {
    const handle = this.provenanceOf(address);
    const { objects } = this.memory;
    return objects.isGone(handle) && handle !== objects.blockHandle(mem);
  }

  /** Asks the checkers. True when one of them said something: then the allocator's own complaint is no news. */
  private checkRelease(c: HostContext, r: Release, types?: TypeConflict): boolean {
    let found = false;
    for (const l of this.machine.listeners) {
      const finding = l.deallocating?.(this.machine, {
        ...r,
        ...(types && { types }),
        provenance: this.provenanceOf(r.address),
      });
      if (finding === undefined) continue;
      found = true;
      c.report(finding);
    }
    return found;
  }

  resize(c: HostContext, address: number, size: number, by: string): number {
    if (address === 0) return this.allocate(c, size, Family.Malloc, 16, false, by);
    const request = { address, function: by, family: Family.Malloc, size: undefined, alignment: 0 };
    if (size === 0) {
      this.release(c, request); // glibc: REALLOC_ZERO_BYTES_FREES
      return 0;
    }
    const mem = toOffset(address);
    const found = this.find(mem);
    const { block, requested: oldSize, usable: oldUsable } = found;
    const known = !this.isPlain(found, mem, request) && this.checkRelease(c, request);
    const handle = block === 0 ? UNKNOWN : this.memory.objects.blockHandle(mem);
    let moved: number;
    try {
      moved = this.allocator.resize(mem < 0 ? -1 : mem, size);
    } catch (e) {
      return this.fail(c, e, by, known);
    }
    if (moved === 0) {
      tellFull(c, size, by);
      c.errno = ENOMEM;
      return 0;
    }
    const usable = this.allocator.capacity(moved);
    const to = toAddress(moved);
    if (moved !== mem) this.paintFreed(mem, oldUsable);
    else if (usable < oldUsable) this.paintFreed(mem + usable, oldUsable - usable);
    // The kept bytes brought their shadow along, whatever lay behind them too.
    const kept = Math.min(oldSize, size);
    this.memory.setShadow(to - 8, 8, SH_CHUNK_HEADER);
    if (size > kept) this.memory.setShadow(to + kept, size - kept, SH_UNDEFINED);
    if (usable > size) this.memory.setShadow(to + size, usable - size, SH_RED_ZONE);
    if (block !== 0) this.blocks.released(block, Family.Malloc, oldSize);
    this.memory.objects.blockGone(handle);
    const made = this.blocks.record(
      moved,
      size,
      usable,
      Family.Malloc,
      16,
      false,
      this.allocator.isMapped(moved),
      block,
    );
    const plain = isPlainMade(size, usable, Family.Malloc, 16);
    this.memory.objects.blockBorn(moved, size, made, madeBy(Family.Malloc, plain, this.blocks.lastStack));
    return to;
  }

  /** The current thread ends: its cache goes back to the arena. */
  threadEnds(c: HostContext): void {
    try {
      this.allocator.threadEnds();
    } catch (e) {
      this.fail(c, e, 'pthread_exit', false);
    }
  }

  /** malloc_usable_size: from now on the slack belongs to the program. */
  usableSize(address: number): number {
    if (address === 0) return 0;
    const mem = toOffset(address);
    const usable = this.allocator.usableSize(mem < 0 ? -1 : mem);
    const block = this.blocks.liveStart(mem);
    if (block !== 0) {
      const size = this.blocks.requestedOf(block);
      if (usable > size && this.memory.shadow(address + size) === SH_RED_ZONE)
        this.memory.setShadow(address + size, usable - size, SH_UNDEFINED);
      this.memory.objects.blockGrown(this.memory.objects.blockHandle(mem), Math.max(size, usable));
    }
    return usable;
  }

  /** Runs a call that only looks at the arena; ends the program as glibc would when that is overwritten. */
  ask<T>(c: HostContext, by: string, call: (a: Allocator) => T): T {
    try {
      return call(this.allocator);
    } catch (e) {
      return this.fail(c, e, by, false);
    }
  }

  /** The allocator gave up: the finding under it (unless the cause has been told already), then its text and its signal. */
  private fail(c: HostContext, e: unknown, by: string, known: boolean): never {
    if (!(e instanceof HeapAbort || e instanceof HeapFault)) throw e;
    const text = e instanceof HeapAbort ? e.text : '';
    const address = e instanceof HeapAbort ? toAddress(e.chunk) : e.address;
    if (!known) {
      for (const l of this.machine.listeners) {
        const finding = l.allocatorFailed?.(this.machine, { text, function: by, address });
        if (finding) c.report(finding);
      }
    }
    if (text === '') return c.kill(SIGSEGV);
    writeError(this.machine, `${text}\n`);
    return c.kill(SIGABRT);
  }
}

/** As glibc's __libc_message: straight to descriptor 2, past stdio. */
export function writeError(m: MachineApi, text: string): void {
  filesOf(m).write(2, new TextEncoder().encode(text));
}

const heaps = new WeakMap<MachineApi, Heap>();
let latest: Heap | undefined;

/** The heap of machine `m`; made at the first use. */
export function heapOf(m: MachineApi): Heap {
  if (latest?.machine === m) return latest;
  let heap = heaps.get(m);
  if (heap === undefined) {
    heap = new Heap(m);
    heaps.set(m, heap);
  }
  latest = heap;
  return heap;
}
