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
  SH_CHUNK_HEADER,
  SH_DEFINED,
  SH_FREED,
  SH_RED_ZONE,
  SH_UNDEFINED,
} from '../../machine/layout.ts';
import type { MachineApi, MemoryApi } from '../../machine/machine-api.ts';
import { HeapAbort, HeapFault } from './abort.ts';
import type { Allocator } from './allocator.ts';
import { threadSlot } from './arena.ts';
import { type BlockTable, blocksOf, Family } from './blocks.ts';
import { DeletedTypes, type TypeConflict } from './deleted-type.ts';
import { fastFree, fastMalloc, NO } from './fast-path.ts';
import { GlibcAllocator } from './glibc.ts';
import { HeapMemory, toAddress, toOffset } from './heap-memory.ts';
import { MIN_LARGE_SIZE, requestToSize, SIZE_BITS, SIZE_SZ } from './layout.ts';

export interface Release {
  readonly address: number;
  readonly function: string;
  readonly family: Family;
  readonly size: number | undefined;
  readonly alignment: number;
}

export class Heap {
  readonly memory: MemoryApi;
  readonly allocator: Allocator;
  readonly blocks: BlockTable;
  private readonly raw: HeapMemory;
  private readonly deleted: DeletedTypes;

  constructor(readonly machine: MachineApi) {
    this.memory = machine.memory;
    this.raw = new HeapMemory(machine);
    this.allocator = new GlibcAllocator(this.raw);
    this.blocks = blocksOf(machine);
    this.deleted = new DeletedTypes(machine, this.blocks.stacks);
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
      c.errno = ENOMEM;
      return 0;
    }
    const usable = this.allocator.capacity(mem);
    this.raw.paint(mem, size, zeroed ? SH_DEFINED : SH_UNDEFINED, usable - size, SH_RED_ZONE, SH_CHUNK_HEADER);
    const block = this.blocks.record(mem, size, usable, family, alignment, zeroed, this.allocator.isMapped(mem), 0);
    this.memory.objects.blockBorn(mem, size, block);
    return toAddress(mem);
  }

  /** `allocate` of a small block where nothing has to be searched for: its offset, or 0 and nothing is done. */
  quickAllocate(size: number, family: Family): number {
    const nb = size >= 0 && size < MIN_LARGE_SIZE ? requestToSize(size) : 0;
    if (nb === 0) return 0;
    const raw = this.raw;
    raw.begin();
    const mem = fastMalloc(raw, nb, threadSlot(this.machine.thread.id));
    if (mem === NO) return 0;
    const usable = (raw.i32[(mem - 8) >> 2]! & ~SIZE_BITS) - SIZE_SZ;
    raw.paint(mem, size, SH_UNDEFINED, usable - size, SH_RED_ZONE, SH_CHUNK_HEADER);
    const block = this.blocks.record(mem, size, usable, family, 16, false, false, 0);
    this.memory.objects.blockBorn(mem, size, block);
    return mem;
  }

  /** `release` where it is right beyond doubt and nothing has to be searched for; `size` is -1 when none was told. */
  quickRelease(mem: number, family: Family, size: number): boolean {
    const { blocks, raw } = this;
    if (!blocks.findPlain(mem, family) || (size >= 0 && size !== blocks.foundRequested)) return false;
    if (this.memory.objects.isGone(this.machine.registers.provenance(RDI))) return false;
    if (family !== Family.Malloc && this.deleted.between(blocks.foundStack, blocks.stacks.capture())) return false;
    raw.begin();
    // The block's last page may be cut off by the break.
    if (mem + blocks.foundUsable > raw.heapHigh - 4096) return false;
    if (!fastFree(raw, mem, threadSlot(this.machine.thread.id))) return false;
    this.memory.objects.blockGone(this.memory.objects.blockHandle(mem));
    raw.paint(mem, blocks.foundUsable, SH_FREED, 0, 0, 0);
    blocks.releasedFound(family);
    return true;
  }

  release(c: HostContext, r: Release): void {
    if (r.address === 0) return;
    const mem = toOffset(r.address);
    const block = mem < 0 ? 0 : this.blocks.liveStart(mem);
    const types = block === 0 ? undefined : this.typeConflict(block, r.family);
    const known = (types || !this.isPlain(block, mem, r)) && this.checkRelease(c, r, types);
    const usable = block === 0 ? 0 : this.blocks.usableOf(block);
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
    this.blocks.released(block, r.family);
  }

  /** The bytes of a released block that are still there: trimming or unmapping may have taken them. */
  private paintFreed(mem: number, usable: number): void {
    let n = usable;
    if (mem < LOW_OFFSET + LOW_SIZE) n = Math.min(n, this.raw.breakOffset - mem);
    else if (!this.memory.mapped(toAddress(mem), Math.max(n, 1))) n = 0;
    if (n > 0) this.raw.paint(mem, n, SH_FREED, 0, 0, 0);
  }

  /** The release is right beyond doubt: the block is live and its maker and size are those of the call. */
  private isPlain(block: number, mem: number, r: Release): boolean {
    return (
      block !== 0 &&
      !this.isStale(r.address, mem) &&
      r.alignment === 0 &&
      this.blocks.isPlain(block, r.family) &&
      (r.size === undefined || r.size === this.blocks.requestedOf(block))
    );
  }

  /** The block was made as something else than what the delete expression says. */
  private typeConflict(block: number, family: Family): TypeConflict | undefined {
    if (family === Family.Malloc || this.blocks.familyOf(block) !== family) return undefined;
    return this.deleted.between(this.blocks.stackOf(block), this.blocks.stacks.capture());
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
      const finding = l.deallocating?.(this.machine, { ...r, types, provenance: this.provenanceOf(r.address) });
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
    const block = mem < 0 ? 0 : this.blocks.liveStart(mem);
    const known = !this.isPlain(block, mem, request) && this.checkRelease(c, request);
    const oldSize = block === 0 ? 0 : this.blocks.requestedOf(block);
    const oldUsable = block === 0 ? 0 : this.blocks.usableOf(block);
    const handle = block === 0 ? UNKNOWN : this.memory.objects.blockHandle(mem);
    let moved: number;
    try {
      moved = this.allocator.resize(mem < 0 ? -1 : mem, size);
    } catch (e) {
      return this.fail(c, e, by, known);
    }
    if (moved === 0) {
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
    if (block !== 0) this.blocks.released(block, Family.Malloc);
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
    this.memory.objects.blockBorn(moved, size, made);
    return to;
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
