/**
 * What the heap map draws, made once per stop from the adapter's two answers: addresses as numbers, pointers at both of
 * their ends, where each chunk is drawn, and what changed since the stop before. Pure.
 *
 * Where a chunk is drawn is not quite where its header says. glibc's chunks overlap by eight bytes: the prev_size field of a
 * chunk belongs to the chunk before it for as long as that one is in use (malloc.c, "malloc_chunk details"). The map draws
 * bytes where they belong:
 *
 *     address     +8        +16                      address+size  +8
 *     [prev_size ][size|AMP][ user bytes … ][ slack …            ][ next's size …
 *      └ previous └ this chunk, when PREV_INUSE is set …          ┘
 */
import { stackOf } from '../../views/heap-stacks.ts';
import type {
  HeapArena,
  HeapBlock,
  HeapChunk,
  HeapPointer,
  HeapView,
  Site,
  StackFrame,
  StackSlot,
  StackView,
} from '../../views/messages.ts';

export const HEADER = 16;

/** `own`: the library's own (a table of tcache lists, a stream's buffer). */
export type Paint = 'used' | 'own' | 'lost' | 'mapped' | 'tcache' | 'fast' | 'binned' | 'top' | 'corrupt';
export type Change = 'lost' | 'allocated' | 'freed' | 'reused' | 'resized' | 'written' | 'moved';

export interface Chunk {
  readonly index: number;
  readonly raw: HeapChunk;
  readonly block: HeapBlock | undefined;
  readonly address: number;
  readonly end: number;
  /** First byte that is drawn as this chunk's, and the first past it. */ readonly from: number;
  readonly to: number;
  /** The block's bytes start here, and what was asked for ends there (both within [from, to]). */ readonly user: number;
  readonly userEnd: number;
  readonly paint: Paint;
  readonly inbound: Pointer[];
  readonly outbound: Pointer[];
  change: Change | undefined;
}
export interface Pointer {
  readonly raw: HeapPointer;
  readonly from: Chunk | undefined;
  readonly to: Chunk;
  /** Address of the pointer itself; NaN for a register. */ readonly at: number;
  /** What it points to. */ readonly target: number;
}
export interface Region {
  readonly name: string;
  readonly address: number;
  readonly end: number;
  /** Indexes of its chunks: [first, past). */ readonly first: number;
  readonly past: number;
}
export interface Slot {
  readonly raw: StackSlot;
  readonly address: number;
  readonly end: number;
  readonly dead: boolean;
  /** What the pointer in it leads to. */ readonly target: Chunk | undefined;
  changed: boolean;
}
export interface Frame {
  readonly raw: StackFrame;
  readonly slots: Slot[];
}
export interface ChangeLine {
  readonly kind: Change | 'gone';
  readonly chunk: Chunk | undefined;
  readonly text: string;
}
export interface Model {
  readonly heap: HeapView;
  readonly stack: StackView;
  readonly chunks: readonly Chunk[];
  readonly regions: readonly Region[];
  readonly pointers: readonly Pointer[];
  /** Outermost first, as on paper: high addresses above low ones. */ readonly frames: readonly Frame[];
  readonly dead: readonly Slot[];
  readonly rsp: number;
  readonly rbp: number;
  /** Compared with the stop before; `undone` when time went back. */ readonly changes: readonly ChangeLine[];
  readonly undone: boolean;
}

export const number = (address: string | undefined): number => (address === undefined ? Number.NaN : Number(address));

function paintOf(raw: HeapChunk, block: HeapBlock | undefined): Paint {
  if (raw.corrupt) return 'corrupt';
  if (raw.state === 'top') return 'top';
  if (raw.state === 'free') {
    if (raw.bin.startsWith('tcache')) return 'tcache';
    return raw.bin.startsWith('fast') ? 'fast' : 'binned';
  }
  if (block?.live && block.reach === 'lost') return 'lost';
  if (!block) return 'own';
  return raw.state === 'mapped' ? 'mapped' : 'used';
}

export function buildModel(heap: HeapView, stack: StackView, before: Model | undefined): Model {
  const blocks = new Map(heap.blocks.map((b) => [b.id, b]));
  const chunks = heap.chunks.map((raw, index): Chunk => {
    const block = raw.block === undefined ? undefined : blocks.get(raw.block);
    const address = Number(raw.address);
    const end = address + raw.size;
    const from = raw.header.prevInUse ? address + 8 : address;
    const next = heap.chunks[index + 1];
    const to = next && Number(next.address) === end && next.header.prevInUse ? end + 8 : end;
    const user = Math.min(address + HEADER, to);
    const userEnd =
      raw.state === 'used' || raw.state === 'mapped' ? Math.min(user + (block?.requested ?? raw.size - 8), to) : user;
    return {
      index,
      raw,
      block,
      address,
      end,
      from,
      to,
      user,
      userEnd,
      paint: paintOf(raw, block),
      inbound: [],
      outbound: [],
      change: undefined,
    };
  });
  const pointers: Pointer[] = [];
  const byAddress = new Map(chunks.map((c) => [c.raw.address, c]));
  for (const raw of heap.pointers) {
    const to = byAddress.get(raw.to);
    if (!to) continue;
    const from = raw.from.chunk === undefined ? undefined : byAddress.get(raw.from.chunk);
    const pointer: Pointer = { raw, from, to, at: number(raw.from.address), target: to.address + HEADER + raw.offset };
    pointers.push(pointer);
    to.inbound.push(pointer);
    from?.outbound.push(pointer);
  }
  const regions = regionsOf(heap, chunks);
  const held = new Map(pointers.filter((p) => !p.from).map((p) => [p.at, p.to]));
  const find = (address: number) => chunkAt(chunks, address);
  const slot = (raw: StackSlot, dead: boolean): Slot => {
    const address = Number(raw.address);
    // a smart pointer says where it leads by the heap's list of pointers
    const target = raw.pointsTo === undefined ? held.get(address) : find(Number(raw.pointsTo));
    return {
      raw,
      address,
      end: address + raw.size,
      dead,
      target: target?.paint === 'top' ? undefined : target,
      changed: false,
    };
  };
  const frames = stack.frames.map((raw): Frame => ({ raw, slots: raw.slots.map((s) => slot(s, false)) })).reverse();
  const undone = before !== undefined && heap.time < before.heap.time;
  const model: Model = {
    heap,
    stack,
    chunks,
    regions,
    pointers,
    frames,
    dead: stack.dead.map((s) => slot(s, true)),
    rsp: Number(stack.rsp),
    rbp: Number(stack.rbp),
    changes: before ? compare(before.chunks, chunks, undone) : [],
    undone,
  };
  if (before) markSlots(before, model);
  return model;
}

/** Who has an arena's lock, and who waits for it; '' while nobody has it. */
export function lockText(arena: HeapArena | undefined): string {
  if (!arena || arena.lockedBy === 0) return '';
  const { waiting } = arena;
  const others =
    waiting.length === 0
      ? ''
      : `; ${waiting.length === 1 ? 'thread' : 'threads'} ${waiting.join(', ')} ${waiting.length === 1 ? 'waits' : 'wait'} for it`;
  return `its lock is thread ${arena.lockedBy}’s${others}`;
}

function regionsOf(heap: HeapView, chunks: readonly Chunk[]): Region[] {
  const regions: Region[] = [];
  let i = 0;
  for (const r of heap.regions) {
    const address = Number(r.address);
    const end = address + r.size;
    while (i < chunks.length && chunks[i]!.address < address) i++;
    const first = i;
    while (i < chunks.length && chunks[i]!.address < end) i++;
    const arena = r.name === 'heap' ? heap.arenas[0] : heap.arenas.find((a) => a.name === r.name);
    const lock = lockText(arena);
    regions.push({ name: r.name + (lock && `, ${lock}`), address, end, first, past: i });
  }
  return regions;
}

/** The chunk that an address is drawn in. */
export function chunkAt(chunks: readonly Chunk[], address: number): Chunk | undefined {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (chunks[mid]!.to <= address) low = mid + 1;
    else high = mid;
  }
  const c = chunks[low];
  return c && address >= c.from ? c : undefined;
}

export function title(c: Chunk): string {
  if (c.paint === 'top') return 'top';
  const b = c.block;
  if (!b) return c.raw.owner || (c.raw.state === 'free' ? 'free' : 'not from malloc');
  if (!b.live) return `was #${b.id}${b.type ? ` ${b.type}` : ''}`;
  return `#${b.id}${b.type ? ` ${b.type}` : ''}`;
}
const blockName = (b: HeapBlock | undefined): string => (b ? `#${b.id}${b.type ? ` ${b.type}` : ''}` : 'a chunk');
const chunkName = (c: Chunk | undefined): string => (c && !c.block && c.raw.owner ? c.raw.owner : blockName(c?.block));

// ------------------------------------------------------------------------------------------------- what changed ----

/** Marks the chunks of `now`; the lines tell the story forwards (going back, that is the story that was undone). */
function compare(before: readonly Chunk[], now: readonly Chunk[], undone: boolean): ChangeLine[] {
  const lines: ChangeLine[] = [];
  const old = new Map(before.map((c) => [c.address, c]));
  const seen = new Set<number>();
  for (const c of now) {
    const was = old.get(c.address);
    if (was) seen.add(c.address);
    const [a, b] = undone ? [c, was] : [was, c];
    const kind = changeOf(a, b);
    if (!kind) continue;
    c.change = kind;
    const text = changeText(kind, a, b);
    if (text) lines.push({ kind, chunk: c, text });
  }
  for (const c of before)
    if (!seen.has(c.address)) {
      const [a, b] = undone ? [undefined, c] : [c, undefined];
      const kind = changeOf(a, b) ?? 'gone';
      const text = kind === 'gone' ? `${blockName(c.block)}'s chunk joined a neighbour` : changeText(kind, a, b);
      if (text && c.paint !== 'top') lines.push({ kind, chunk: undefined, text });
    }
  return lines;
}

const inUse = (c: Chunk): boolean => c.raw.state === 'used' || c.raw.state === 'mapped';

/** What happened between two states of the chunk at one address; undefined on a side where there is none. */
export function changeOf(a: Chunk | undefined, b: Chunk | undefined): Change | undefined {
  if (!b) return a && inUse(a) ? 'freed' : undefined;
  if (!a) return inUse(b) ? 'allocated' : b.paint !== 'top' && b.block ? 'freed' : undefined;
  if (inUse(a) && !inUse(b)) return 'freed';
  if (!inUse(a) && inUse(b)) return a.paint === 'top' ? 'allocated' : 'reused';
  if (inUse(a) && inUse(b) && a.block?.id !== b.block?.id) return 'reused';
  if (b.paint === 'top' || a.paint === 'top') return undefined;
  if (a.raw.size !== b.raw.size) return 'resized';
  if (a.raw.bin !== b.raw.bin) return 'moved';
  if (b.paint === 'lost' && a.paint !== 'lost') return 'lost';
  return a.block?.bytes !== b.block?.bytes || a.block?.shadow !== b.block?.shadow ? 'written' : undefined;
}

function changeText(kind: Change, a: Chunk | undefined, b: Chunk | undefined): string {
  const size = b?.block ? `, ${b.block.requested} bytes` : '';
  switch (kind) {
    case 'allocated':
      return `${chunkName(b)} was allocated${size}`;
    case 'reused':
      return `${chunkName(b)} got the chunk that was ${chunkName(a)}'s${size}`;
    case 'freed': {
      const to = b?.raw.bin;
      return `${blockName(a?.block ?? b?.block)} was freed${to ? ` and waits in ${to}` : b && b.paint !== 'top' ? '' : ' and joined a neighbour'}`;
    }
    case 'resized':
      return `the chunk of ${blockName(b?.block)} went from ${a?.raw.size} to ${b?.raw.size} bytes`;
    case 'moved':
      return `the free chunk at ${b?.raw.address} moved ${a?.raw.bin ? `from ${a.raw.bin} ` : ''}to ${b?.raw.bin || 'no bin'}`;
    case 'lost':
      return `nothing points to ${blockName(b?.block)} any more: it is leaked`;
    case 'written':
      return b?.block?.live ? `${blockName(b.block)} was written${b.block.summary ? `: ${b.block.summary}` : ''}` : '';
  }
}

function markSlots(before: Model, now: Model): void {
  const old = new Map<number, Slot>();
  for (const f of before.frames) for (const s of f.slots) old.set(s.address, s);
  for (const f of now.frames)
    for (const s of f.slots) {
      const was = old.get(s.address);
      s.changed =
        was !== undefined &&
        was.raw.name === s.raw.name &&
        was.raw.kind === s.raw.kind &&
        (was.raw.bytes !== s.raw.bytes || was.raw.value !== s.raw.value);
    }
}

/** The entry of a site that a person wants to see: the first of their own code. */
export function siteOf(heap: HeapView, index: number | undefined): Site | undefined {
  const site = index === undefined ? undefined : heap.sites[index];
  return site && { ...site, stack: stackOf(heap, site.stack) };
}
export function userEntry(site: Site | undefined) {
  return site?.stack.find((e) => e.isUser && e.place) ?? site?.stack.find((e) => e.place);
}
