/** The heap as its view shows it: chunks as their headers say, blocks with types and sites, and every pointer into them. */
import { typeNameOf } from '../debuginfo/type-name.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import { type Block, type BlockMoment, Family } from '../runtime/heap/blocks.ts';
import { type HeapMap, heapMap, type MapChunk } from '../runtime/heap/heap-map.ts';
import type {
  Address,
  ChunkState,
  HeapBlock,
  HeapChunk,
  HeapPointer,
  HeapView,
  Holder,
  Site,
  SiteEntry,
} from '../views/messages.ts';
import { bytesText } from './byte-text.ts';
import { blockTypeName } from './objects.ts';
import type { HolderInfo, Ownership, PointerInfo } from './ownership.ts';
import { hex, type Places } from './places.ts';
import type { Renderer } from './render.ts';
import { shorten } from './text.ts';
import { elementOf, kindOf, sizeOfType } from './types.ts';
import { Value, type World } from './value.ts';

/** Bytes of a block's content that a view gets. */
const CONTENT = 64;
/** Blocks whose content is rendered as text: the rest only when there are few. */
const SUMMARIES = 2000;

/** Blocks up to which each keeps its whole stack. */
const FULL_STACKS = 1000;
/** The library's part of a stack goes down to one entry, one's own to three. */
function shortStack(stack: readonly SiteEntry[]): readonly SiteEntry[] {
  const own = stack.findIndex((e) => e.isUser);
  return own < 0 ? stack.slice(0, 2) : [...stack.slice(0, Math.min(1, own)), ...stack.slice(own, own + 3)];
}

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
      return `tcache[${c.bin ?? 0}]`;
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

export function chunkView(c: MapChunk, block: number | undefined): HeapChunk {
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
    block,
  };
}

export class HeapSnapshot {
  private readonly sites: Site[] = [];
  private readonly siteIndex = new Map<string, number>();
  /** Stacks are cut to what is next to the allocation. */ private short = false;

  constructor(
    private readonly machine: MachineApi,
    private readonly world: World,
    private readonly ownership: Ownership,
    private readonly renderer: Renderer,
    private readonly places: Places,
  ) {}

  view(limit: number): HeapView {
    const map = heapMap(this.machine, limit);
    const blocks: HeapBlock[] = [];
    const chunks: HeapChunk[] = [];
    const chunkOfBlock = new Map<number, number>();
    const summarize = map.chunks.length <= SUMMARIES;
    this.short = map.chunks.length > FULL_STACKS;
    for (const c of map.chunks) {
      let index: number | undefined;
      const block = c.block === undefined ? undefined : this.ownership.objects.blocks.block(c.block);
      if (block) {
        index = blocks.length;
        chunkOfBlock.set(block.id, chunks.length);
        blocks.push(this.block(block, summarize));
      }
      chunks.push(chunkView(c, index));
    }
    return {
      time: this.machine.time,
      thread: this.machine.thread.id,
      regions: regionsOf(map),
      chunks,
      blocks,
      sites: this.sites,
      pointers: this.pointers(map, chunkOfBlock),
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
      heapStart: map.start === undefined ? undefined : hex(map.start),
      programBreak: map.start === undefined ? undefined : hex(map.break),
      omitted: map.omitted,
    };
  }

  site(moment: BlockMoment): number {
    const key = `${moment.time}:${moment.thread}`;
    const known = this.siteIndex.get(key);
    if (known !== undefined) return known;
    const site = this.places.site(moment);
    const index = this.sites.push(this.short ? { ...site, stack: shortStack(site.stack) } : site) - 1;
    this.siteIndex.set(key, index);
    return index;
  }

  block(block: Block, summarize = true): HeapBlock {
    const live = block.freed === undefined;
    const type = this.ownership.objects.blockType(block);
    const { bytes, shadow } = bytesText(this.machine.memory, block.address, Math.min(block.requested, CONTENT));
    return {
      id: block.id,
      address: hex(block.address),
      requested: block.requested,
      usable: block.usable,
      type: type ? blockTypeName(block, type) : '',
      allocator: allocatorName(block),
      live,
      reach: live ? this.ownership.reach(block.id) : 'unknown',
      allocated: this.site(block.allocated),
      freed: block.freed ? this.site(block.freed) : undefined,
      bytes,
      shadow,
      summary: live && summarize ? this.summary(block) : '',
    };
  }

  /** What a block holds, in one short line. */
  private summary(block: Block): string {
    const type = this.ownership.objects.blockType(block);
    const size = sizeOfType(type);
    if (!type || size === 0) return '';
    const value = Value.at(this.world, type, block.address);
    if (kindOf(type) === 'char')
      return shorten(this.renderer.cString(value, block.address, size as 1 | 2 | 4, typeNameOf(type)), 60);
    const count = Math.floor(block.requested / size);
    if (count > 1 && !elementOf(type)) {
      const parts: string[] = [];
      for (let i = 0; i < Math.min(count, 6); i++)
        parts.push(shorten(this.renderer.text(Value.at(this.world, type, block.address + i * size)), 24));
      return shorten(`{${parts.join(', ')}${count > 6 ? ', …' : ''}}`, 80);
    }
    return shorten(this.renderer.text(value), 80);
  }

  private pointers(map: HeapMap, chunkOfBlock: ReadonlyMap<number, number>): HeapPointer[] {
    const out: HeapPointer[] = [];
    for (const p of this.ownership.all()) {
      let to = chunkOfBlock.get(p.block || p.freed);
      if (to === undefined && p.freed) {
        const at = chunkAt(map, p.to);
        if (at >= 0) to = at;
      }
      if (to === undefined) continue;
      // A copy in a register or a spilled value says nothing new when a variable or an object holds the pointer as well.
      if (isCopy(p) && this.ownership.holders(p.block).some((q) => !isCopy(q))) continue;
      if (out.length > 50_000) break;
      out.push({
        from: this.holder(p.from, chunkOfBlock),
        to,
        offset: p.offset,
        ownership: p.ownership,
        dangling: p.block === 0,
      });
    }
    return out;
  }

  holder(h: HolderInfo, chunkOfBlock: ReadonlyMap<number, number>): Holder {
    return {
      kind: h.kind,
      name: h.name,
      function: h.kind === 'local' || h.kind === 'parameter' ? h.function : '',
      frame: h.frame,
      address: h.address === undefined ? undefined : (hex(h.address) as Address),
      chunk: h.block ? chunkOfBlock.get(h.block) : undefined,
    };
  }
}

const isCopy = (p: PointerInfo): boolean => p.from.kind === 'register' || p.from.kind === 'stack';

function regionsOf(map: HeapMap): HeapView['regions'] {
  const regions: { name: string; address: Address; size: number }[] = [];
  if (map.start !== undefined) regions.push({ name: 'heap', address: hex(map.start), size: map.break - map.start });
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
