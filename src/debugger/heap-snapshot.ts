/** The heap as its view shows it: chunks as their headers say, blocks with types and sites, and every pointer into them. */

import { splicesBetween } from '../base/splices.ts';
import { typeNameOf } from '../debuginfo/type-name.ts';
import { memoryCallsOf } from '../kernel/memory-calls.ts';
import { SHADOW } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { type Block, type BlockMoment, Family } from '../runtime/heap/blocks.ts';
import { type HeapMap, heapMap, type MapChunk } from '../runtime/heap/heap-map.ts';
import { toAddress } from '../runtime/heap/heap-memory.ts';
import { poolsOf } from '../runtime/heap/pools.ts';
import type {
  Address,
  ChunkState,
  HeapBlock,
  HeapChanges,
  HeapChunk,
  HeapPiece,
  HeapPointer,
  HeapSite,
  HeapView,
  Holder,
} from '../views/messages.ts';
import { countBytes } from './array-count.ts';
import { bytesText } from './byte-text.ts';
import { blockTypeName } from './objects.ts';
import type { HolderInfo, Ownership, PointerInfo } from './ownership.ts';
import { hex, type Places } from './places.ts';
import type { ProgramWorld } from './program-world.ts';
import type { Renderer } from './render.ts';
import { StackTable } from './stack-table.ts';
import { shorten } from './text.ts';
import { elementOf, kindOf, sizeOfType, type Type } from './types.ts';
import { Value } from './value.ts';

/** Bytes of a block's content that a view gets: all that its tooltip shows, and fewer when there are many blocks. */
const CONTENT = 64;
const CONTENT_OF_MANY = 24;
/** System calls that are told of: the last ones. */
const SYSTEM_CALLS = 50;
/** Blocks whose content is rendered as text and given in full: the rest only when there are few. */
const FEW = 2000;

const MOST_PIECES = 2000;
const MOST_POINTERS = 50_000;

/** An operator new that the program brings. */
const OWN_NEW = /^((?:.*::)?operator new(?:\[\])?)\(/;

export function allocatorName(block: Block): string {
  if (block.family === Family.New) return 'operator new';
  if (block.family === Family.NewArray) return 'operator new[]';
  return block.zeroed
    ? 'calloc'
    : block.reallocatedFrom !== undefined
      ? 'realloc'
      : block.alignment > 16
        ? 'aligned_alloc'
        : 'malloc';
}

function stateOf(c: MapChunk): ChunkState {
  switch (c.state) {
    case 'top':
      return 'top';
    case 'mmapped':
      return 'mapped';
    case 'tcache':
    case 'fastbin':
    case 'unsorted':
    case 'small':
    case 'large':
      return 'free';
    default:
      return 'used';
  }
}
function binOf(c: MapChunk): string {
  switch (c.state) {
    case 'tcache':
      return `tcache[${c.bin ?? 0}]${c.thread > 1 ? ` of thread ${c.thread}` : ''}`;
    case 'fastbin':
      return `fastbin[${c.bin ?? 0}]`;
    case 'unsorted':
      return 'unsorted';
    case 'small':
      return `smallbin[${c.bin ?? 0}]`;
    case 'large':
      return `largebin[${c.bin ?? 0}]`;
    default:
      return '';
  }
}

export function chunkView(c: MapChunk): HeapChunk {
  return {
    address: hex(c.address),
    size: c.size,
    state: stateOf(c),
    bin: binOf(c),
    binIndex: c.place,
    header: {
      prevSize: hex(c.prevSize),
      sizeField: hex(c.sizeField),
      prevInUse: c.prevInUse,
      isMapped: c.isMmapped,
      nonMainArena: c.nonMainArena,
    },
    corrupt: c.corrupt,
    owner: c.owner,
    arena: c.arena,
    block: c.block,
  };
}

/** A block as it was told last, and what that was made of. */
interface KnownBlock {
  readonly view: HeapBlock;
  readonly type: Type;
  readonly usable: number;
  /** Where its bytes lie in linear memory. */ readonly at: number;
  readonly bytes: Uint8Array;
  readonly shadow: Uint8Array;
}

interface KnownChunk {
  readonly of: MapChunk;
  readonly view: HeapChunk;
  readonly block: KnownBlock | undefined;
}

/** Of all answers: a restart's must not be taken for those of the run before. */
let versions = 0;

/**
 * Makes the heap's view at every stop. What did not change since the last one is told by the same object, so that an answer
 * can be the change of the one before (base/splices.ts).
 */
export class HeapSnapshot {
  private sites: HeapSite[] = [];
  private stacks: StackTable;
  private readonly siteIndex = new Map<string, number>();
  /** Of the stop before, in its order. */ private known: readonly KnownChunk[] = [];
  private last: HeapView | undefined;

  constructor(
    private readonly machine: MachineApi,
    private readonly world: ProgramWorld,
    private readonly renderer: Renderer,
    private readonly places: Places,
    private readonly few = FEW,
  ) {
    this.stacks = this.noStacks();
  }
  private noStacks(): StackTable {
    return new StackTable((back) => this.places.entries(back));
  }

  private get ownership(): Ownership {
    return this.world.ownership();
  }

  /** The future was changed by hand: numbers and moments may come again for others. */
  forget(): void {
    this.sites = [];
    this.stacks = this.noStacks();
    this.siteIndex.clear();
    this.known = [];
    this.toldOfHeap = undefined;
    this.last = undefined;
  }

  /** The view, or what changed since the answer of that version. */
  answer(limit: number, since: number | undefined): HeapView | HeapChanges {
    const before = this.last;
    const view = this.view(limit);
    if (before === undefined || since !== before.version) return view;
    const { chunks, blocks, sites, frames, stacks, pointers, ...frame } = view;
    return {
      ...frame,
      since,
      changes: {
        chunks: splicesBetween(before.chunks, chunks),
        blocks: splicesBetween(before.blocks, blocks),
        sites: splicesBetween(before.sites, sites),
        frames: splicesBetween(before.frames, frames),
        stacks: splicesBetween(before.stacks, stacks),
        pointers: splicesBetween(before.pointers, pointers),
      },
    };
  }

  view(limit: number): HeapView {
    const map = heapMap(this.machine, limit);
    const table = this.ownership.objects.blocks;
    const few = map.chunks.length <= this.few;
    if (this.sites.length > 4 * map.chunks.length + 1000) this.forget();
    const blocks: HeapBlock[] = [];
    const known: KnownChunk[] = [];
    let next = 0;
    for (const c of map.chunks) {
      while (next < this.known.length && this.known[next]!.of.address < c.address) next++;
      const old = this.known[next]?.of.address === c.address ? this.known[next] : undefined;
      const block =
        c.block === undefined || table.startOf(c.block) === 0 ? undefined : this.knownBlock(c.block, few, old?.block);
      if (block) blocks.push(block.view);
      if (old?.block === block && old && sameChunk(old.of, c)) known.push(old);
      else known.push({ of: c, view: old && sameChunk(old.of, c) ? old.view : chunkView(c), block });
    }
    this.known = known;
    const view: HeapView = {
      version: ++versions,
      time: this.machine.time,
      thread: this.machine.thread.id,
      arenas: map.arenas.map(({ name, address, threads, systemBytes, lockedBy, waiting }) => ({
        name,
        address: hex(address),
        threads,
        systemBytes,
        lockedBy,
        waiting,
      })),
      regions: regionsOf(map),
      chunks: known.map((k) => k.view),
      blocks,
      sites: [...this.sites],
      frames: [...this.stacks.frames],
      stacks: [...this.stacks.stacks],
      pointers: this.pointers(map),
      totals: {
        liveBlocks: map.figures.liveBlocks,
        liveBytes: map.figures.liveBytes,
        freeChunks: map.figures.freeChunks,
        freeBytes: map.figures.freeBytes,
        largestFree: map.figures.largestFree,
        topBytes: map.figures.topBytes,
        peakBytes: map.figures.peakBytes,
        allocations: map.figures.allocations,
        frees: map.figures.releases,
      },
      pieces: this.pieces(),
      heapStart: map.start === undefined ? undefined : hex(map.start),
      programBreak: map.start === undefined ? undefined : hex(map.break),
      systemCalls: this.systemCalls(),
      mmapThreshold: map.mmapThreshold,
      omitted: map.omitted,
    };
    this.last = view;
    return view;
  }

  private systemCalls(): HeapView['systemCalls'] {
    return memoryCallsOf(this.machine)
      .list.filter((c) => !c.name.startsWith('libc.so'))
      .slice(-SYSTEM_CALLS)
      .map((c) => {
        const site = this.places.site(c);
        // Called by the library's own C++: its function, operator new say, is the one that the program knows.
        const own = site.stack.findIndex((e) => e.isUser);
        const by = c.by.startsWith('__memscape_') ? (site.stack[own - 1]?.function ?? '') : c.by;
        return { call: c.call, from: hex(c.from), to: hex(c.to), name: c.name, by: by.replace(/\(.*$/, ''), site };
      });
  }

  private site(moment: BlockMoment): number {
    const key = `${moment.time}:${moment.thread}`;
    const known = this.siteIndex.get(key);
    if (known !== undefined) return known;
    const stack = this.stacks.add(moment.stack);
    const index = this.sites.push({ time: moment.time, thread: moment.thread, stack }) - 1;
    this.siteIndex.set(key, index);
    return index;
  }

  /** From the stop before when nothing about it changed. */
  private knownBlock(id: number, few: boolean, before: KnownBlock | undefined): KnownBlock {
    const { ownership } = this;
    const table = ownership.objects.blocks;
    const old = before?.view.id === id ? before : undefined;
    const type = ownership.typeOf(id);
    const { memory } = this.machine;
    if (
      old &&
      !few && // a summary tells of other memory as well
      old.view.live === table.isLive(id) &&
      old.type === type &&
      old.usable === table.usableOf(id) &&
      old.view.requested === table.requestedOf(id) &&
      (!old.view.live || old.view.reach === ownership.reach(id)) &&
      sameBytes(memory.bytes, old.at, old.bytes, old.shadow)
    )
      return old;
    const made = this.block(table.block(id)!, few);
    const at = memory.offset(Number(made.address));
    const n = made.shadow.length;
    const bytes = memory.bytes.slice(at, at + n);
    const shadow = memory.bytes.slice(at + SHADOW, at + SHADOW + n);
    // The summary may have come out the same.
    const view = old && sameView(old.view, made) ? old.view : made;
    return { view, type, usable: made.usable, at, bytes, shadow };
  }

  block(block: Block, few = true): HeapBlock {
    const live = block.freed === undefined;
    const type = this.ownership.typeOf(block.id);
    const length = Math.min(block.requested, few ? CONTENT : CONTENT_OF_MANY);
    const { memory } = this.machine;
    const front = countBytes(memory, block, type);
    const { bytes, shadow } = bytesText(memory, block.address, length);
    return {
      id: block.id,
      address: hex(block.address),
      requested: block.requested,
      usable: block.usable,
      type: type ? blockTypeName(block, type, front) : '',
      countBytes: front,
      allocator: this.allocator(block),
      live,
      reach: live ? this.ownership.reach(block.id) : 'unknown',
      allocated: this.site(block.allocated),
      freed: block.freed ? this.site(block.freed) : undefined,
      bytes,
      shadow,
      summary: live && few ? this.summary(block, type, front) : '',
    };
  }

  /** What a block holds, in one short line. */
  private summary(block: Block, type: Type, front: number): string {
    const size = sizeOfType(type);
    if (!type || size === 0) return '';
    const start = block.address + front;
    const value = Value.at(this.world, type, start);
    if (kindOf(type) === 'char')
      return shorten(this.renderer.cString(value, block.address, size as 1 | 2 | 4, typeNameOf(type)), 60);
    const count = Math.floor((block.requested - front) / size);
    if (count > 1 && !elementOf(type)) {
      const parts: string[] = [];
      for (let i = 0; i < Math.min(count, 6); i++)
        parts.push(shorten(this.renderer.text(Value.at(this.world, type, start + i * size)), 24));
      return shorten(`{${parts.join(', ')}${count > 6 ? ', …' : ''}}`, 80);
    }
    return shorten(this.renderer.text(value), 80);
  }

  /** The answer of the stop before about the pointers that lie in blocks. */
  private toldOfHeap:
    | {
        readonly of: readonly PointerInfo[];
        readonly known: readonly KnownChunk[];
        readonly told: readonly HeapPointer[];
        readonly held: ReadonlySet<number>;
      }
    | undefined;

  private pointers(map: HeapMap): HeapPointer[] {
    const { ownership } = this;
    const inBlocks = ownership.ofHeap();
    if (this.toldOfHeap?.of !== inBlocks || !sameBlocks(this.toldOfHeap.known, this.known)) {
      const told: HeapPointer[] = [];
      const held = new Set<number>();
      for (const p of inBlocks) {
        held.add(p.block);
        if (told.length <= MOST_POINTERS) this.tell(p, map, undefined, told);
      }
      this.toldOfHeap = { of: inBlocks, known: this.known, told, held };
    }
    const { told, held } = this.toldOfHeap;
    const roots = ownership.ofRoots();
    const heldByRoots = new Set<number>();
    for (const p of roots) if (!isCopy(p)) heldByRoots.add(p.block);
    // A root's pointer is found anew at every stop; the same one is told by the same object.
    const before = new Map<string, HeapPointer>();
    for (const p of this.last?.pointers ?? []) {
      if (p.from.kind === 'heap') break;
      before.set(keyOf(p), p);
    }
    const out: HeapPointer[] = [];
    for (const p of roots) {
      if (out.length > MOST_POINTERS) break;
      // A copy in a register or a spilled value says nothing new when a variable or an object holds the pointer as well.
      if (!isCopy(p) || !(heldByRoots.has(p.block) || held.has(p.block))) this.tell(p, map, before, out);
    }
    return out.concat(told.slice(0, Math.max(0, MOST_POINTERS + 1 - out.length)));
  }

  private tell(
    p: PointerInfo,
    map: HeapMap,
    before: ReadonlyMap<string, HeapPointer> | undefined,
    out: HeapPointer[],
  ): void {
    // A live block stays in its chunk.
    if (p.told && p.block !== 0) {
      out.push(p.told);
      return;
    }
    let to = this.chunkOf(p.block || p.freed);
    if (to === undefined && p.freed) {
      const at = chunkAt(map, p.to);
      if (at >= 0) to = hex(map.chunks[at]!.address);
    }
    if (to === undefined) return;
    const chunk = p.from.block ? this.chunkOf(p.from.block) : undefined;
    if (!(p.told?.to === to && p.told.from.chunk === chunk)) {
      const view: HeapPointer = {
        from: this.holder(p.from, chunk),
        to,
        offset: p.offset,
        ownership: p.ownership,
        dangling: p.block === 0,
      };
      p.told = before?.get(keyOf(view)) ?? view;
    }
    out.push(p.told);
  }

  /** What made it; an operator new of the person's own is named, and what it has the memory from. */
  allocator(block: Block): string {
    const name = allocatorName(block);
    for (const back of block.allocated.stack)
      for (const e of this.places.entries(back)) {
        const own = OWN_NEW.exec(e.function);
        if (e.isUser) return own ? `${own[1]}, by ${name}` : name;
      }
    return name;
  }

  private pieces(): HeapPiece[] {
    const found: HeapPiece[] = [];
    for (const part of poolsOf(this.machine).all()) {
      if (part.ended || part.block === 0) continue;
      const offset = part.address - toAddress(this.ownership.objects.blocks.startOf(part.block));
      found.push({ block: part.block, offset, size: part.size, by: part.role.name });
    }
    return found.slice(-MOST_PIECES);
  }

  /** The chunk that a block lives in, or lived in last. */
  private chunkOf(block: number): Address | undefined {
    const { known } = this;
    const start = this.ownership.objects.blocks.startOf(block);
    const address = toAddress(start) - 16;
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (known[middle]!.of.address < address) low = middle + 1;
      else high = middle;
    }
    const found = known[low];
    return start > 0 && found?.of.address === address && found.of.block === block ? found.view.address : undefined;
  }

  holder(h: HolderInfo, chunk: Address | undefined): Holder {
    return {
      kind: h.kind,
      name: h.name,
      function: h.kind === 'local' || h.kind === 'parameter' ? h.function : '',
      frame: h.frame,
      address: h.address === undefined ? undefined : (hex(h.address) as Address),
      chunk,
    };
  }
}

const keyOf = (p: HeapPointer): string =>
  `${p.from.kind} ${p.from.name} ${p.from.function} ${p.from.frame} ${p.from.address} ${p.to} ${p.offset} ${p.ownership} ${p.dangling}`;

function sameChunk(a: MapChunk, b: MapChunk): boolean {
  return (
    a.size === b.size &&
    a.sizeField === b.sizeField &&
    a.prevSize === b.prevSize &&
    a.state === b.state &&
    a.bin === b.bin &&
    a.place === b.place &&
    a.thread === b.thread &&
    a.block === b.block &&
    a.arena === b.arena &&
    a.corrupt === b.corrupt &&
    a.owner === b.owner
  );
}
function sameBytes(all: Uint8Array, at: number, bytes: Uint8Array, shadow: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++)
    if (all[at + i] !== bytes[i] || all[at + SHADOW + i] !== shadow[i]) return false;
  return true;
}
function sameView(a: HeapBlock, b: HeapBlock): boolean {
  return (Object.keys(a) as (keyof HeapBlock)[]).every((k) => a[k] === b[k]);
}

/** Chunks and the blocks in them, whatever these hold. */
const sameBlocks = (a: readonly KnownChunk[], b: readonly KnownChunk[]): boolean =>
  a.length === b.length &&
  a.every((k, i) => k === b[i] || (k.of.address === b[i]!.of.address && k.of.block === b[i]!.of.block));

const isCopy = (p: PointerInfo): boolean => p.from.kind === 'register' || p.from.kind === 'stack';

function regionsOf(map: HeapMap): HeapView['regions'] {
  const regions: { name: string; address: Address; size: number }[] = [];
  if (map.start !== undefined) regions.push({ name: 'heap', address: hex(map.start), size: map.break - map.start });
  for (const a of map.arenas.slice(1))
    for (const { start, end } of a.pieces) regions.push({ name: a.name, address: hex(start), size: end - start });
  for (const c of map.chunks)
    if (c.state === 'mmapped') regions.push({ name: 'mapping', address: hex(c.address), size: c.size });
  return regions.sort((a, b) => Number(a.address) - Number(b.address));
}

/** Index of the chunk that contains an address, -1 for none. */
export function chunkAt(map: HeapMap, address: number): number {
  let low = 0;
  let high = map.chunks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const c = map.chunks[middle]!;
    if (address < c.address) high = middle - 1;
    else if (address >= c.address + c.size) low = middle + 1;
    else return middle;
  }
  return -1;
}
