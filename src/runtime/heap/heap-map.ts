/**
 * The heap's chunks in address order, as their headers in memory say, with the list that each free one waits in.
 *
 * The headers and lists are the debuggee's memory: every walk is bounded, a header that cannot be right ends the walk
 * there (with a sentence), and it goes on at the next chunk that is known from a list or from the block table.
 */
import { breakOf } from '../../kernel/brk.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { isInitialized } from './arena.ts';
import { lockHolder, lockWaiters } from './arena-locks.ts';
import { arenaName, threadsIn } from './arena-name.ts';
import { type BlockTable, blocksOf } from './blocks.ts';
import { bk, chunkSize, fd } from './chunk.ts';
import { HeapMemory, toAddress, toOffset } from './heap-memory.ts';
import * as L from './layout.ts';
import { libraryBlocks } from './library-blocks.ts';

export type ChunkState =
  | 'in use'
  /** The thread's cache itself (tcache_perthread_struct). */
  | 'cache'
  | 'tcache'
  | 'fastbin'
  | 'unsorted'
  | 'small'
  | 'large'
  | 'top'
  | 'mmapped'
  /** Ends a piece of the heap that somebody else's sbrk cut off. */
  | 'fence'
  /** Bytes between known chunks whose headers make no sense. */
  | 'unknown';

/** An arena: the main one, whose memory is the brk heap, or one that consists of pieces in mappings (arena-heap.ts). */
export interface MapArena {
  /** In words: 'the main arena', 'the arena of thread 2'. */ readonly name: string;
  /** Of its malloc_state. */ readonly address: number;
  /** Whose requests it serves. */ readonly threads: readonly number[];
  readonly systemBytes: number;
  /** Thread that has its lock; 0: nobody. */ readonly lockedBy: number;
  /** Threads that wait for it. */ readonly waiting: readonly number[];
  /** Where its chunks are, in the order in which they were made. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
}

export interface MapChunk {
  readonly address: number;
  /** Index of its arena in `HeapMap.arenas`; undefined for a mapping of its own. */ readonly arena: number | undefined;
  /** Header included. */ readonly size: number;
  /** The two header words as they stand in memory. */ readonly prevSize: bigint;
  readonly sizeField: bigint;
  readonly prevInUse: boolean;
  readonly isMmapped: boolean;
  readonly nonMainArena: boolean;
  readonly state: ChunkState;
  /** Number of the bin (tcache 0–63, fastbin 0–9, small 2–63, large 64–126), undefined in none. */
  readonly bin: number | undefined;
  /** Place in the bin's list, from 0; undefined in none. */ readonly place: number | undefined;
  /** In a tcache: whose; 0 otherwise. */ readonly thread: number;
  /** The live block in it, or the one that was freed there last; undefined when there was none. */
  readonly block: number | undefined;
  /** The program owns it now. */ readonly live: boolean;
  readonly requested: number | undefined;
  readonly usable: number;
  /** One sentence when the header contradicts the allocator's books; ''. */ readonly corrupt: string;
  /** What the library itself keeps in it: "stdout's buffer"; '' when it is not the library's. */ readonly owner: string;
}

export interface HeapFigures {
  /** Bytes in free chunks, the top excluded, and how many there are. */ readonly freeBytes: number;
  readonly freeChunks: number;
  readonly largestFree: number;
  /** 0 when all free bytes are one piece, towards 1 when they are many small ones: 1 - largest / all. */
  readonly fragmentation: number;
  readonly topBytes: number;
  readonly liveBlocks: number;
  readonly liveBytes: number;
  readonly peakBytes: number;
  readonly allocations: number;
  readonly releases: number;
  /** From the kernel: by brk and by mmap. */ readonly systemBytes: number;
  readonly mmappedBytes: number;
}

export interface HeapMap {
  /** Start of the heap and the break; undefined before the first allocation. */ readonly start: number | undefined;
  readonly break: number;
  /** In address order. */ readonly chunks: readonly MapChunk[];
  /** The main one first, then in the order in which they were made; none before the first allocation. */
  readonly arenas: readonly MapArena[];
  readonly figures: HeapFigures;
  /** mp_.mmap_threshold: it grows when such a block is freed. Undefined before the first allocation. */
  readonly mmapThreshold: number | undefined;
  /** What is wrong with the heap's structure, one sentence each. */ readonly notes: readonly string[];
  /** Chunks left out because there are more than `limit`. */ readonly omitted: number;
}

interface Listed {
  readonly state: ChunkState;
  readonly bin: number | undefined;
  readonly place: number | undefined;
  readonly thread?: number;
}

const MAX_LIST = 1_000_000;
const MAX_ARENAS = 4096;
const MAX_PIECES = 4096;
const hex = (address: number): string => `0x${address.toString(16)}`;

export function heapMap(m: MachineApi, limit = 1_000_000): HeapMap {
  const walk = new HeapWalk(m, limit);
  return walk.run();
}

class HeapWalk {
  private readonly h: HeapMemory;
  private readonly blocks: BlockTable;
  /** By the linear offset of the chunk's user bytes. */ private readonly owners: Map<number, string>;
  private readonly notes: string[] = [];
  private readonly listed = new Map<number, Listed>();
  private readonly chunks: MapChunk[] = [];
  private omitted = 0;
  private freeBytes = 0;
  private freeChunks = 0;
  private largestFree = 0;
  /** Of the chunks that are being added. */ private arena: number | undefined;

  constructor(
    private readonly m: MachineApi,
    private readonly limit: number,
  ) {
    this.h = new HeapMemory(m);
    this.blocks = blocksOf(m);
    this.owners = new Map(libraryBlocks(m));
  }

  run(): HeapMap {
    const h = this.h;
    h.begin();
    const brk = breakOf(this.m);
    const initialized = isInitialized(h);
    const start = initialized ? h.pointer(L.MP + L.MP_SBRK_BASE) : 0;
    const arenas: MapArena[] = [];
    if (initialized) {
      const ring = this.ring();
      for (const t of this.m.threads) this.collectCache(t.id);
      for (const [i, av] of ring.entries()) this.collectLists(av, i);
      for (const [i, av] of ring.entries()) {
        this.arena = i;
        const pieces = av === L.MAIN_ARENA ? this.walkMain(start, toOffset(brk.current)) : this.walkPieces(av);
        arenas.push(this.describe(av, pieces));
      }
      this.arena = undefined;
    }
    this.addMmapped();
    if (arenas.length > 1) this.chunks.sort((a, b) => a.address - b.address);
    let topBytes = 0;
    for (const c of this.chunks) if (c.state === 'top') topBytes += c.size;
    return {
      start: start > 0 ? toAddress(start) : undefined,
      break: brk.current,
      chunks: this.chunks,
      arenas,
      figures: {
        freeBytes: this.freeBytes,
        freeChunks: this.freeChunks,
        largestFree: this.largestFree,
        fragmentation: this.freeBytes === 0 ? 0 : 1 - this.largestFree / this.freeBytes,
        topBytes,
        liveBlocks: this.blocks.liveBlocks,
        liveBytes: this.blocks.liveBytes,
        peakBytes: this.blocks.peakBytes,
        allocations: this.blocks.count,
        releases: this.blocks.releases,
        systemBytes: arenas.reduce((n, a) => n + a.systemBytes, 0),
        mmappedBytes: initialized ? h.word(L.MP + L.MP_MMAPPED_MEM) : 0,
      },
      mmapThreshold: initialized ? h.word(L.MP + L.MP_MMAP_THRESHOLD) : undefined,
      notes: this.notes,
      omitted: this.omitted,
    };
  }

  private readable(chunk: number, n: number): boolean {
    return chunk > 0 && this.m.memory.mapped(toAddress(chunk), n);
  }

  // ---- arenas

  /** The arenas' malloc_states, the main one first, then the oldest. */
  private ring(): number[] {
    const { h } = this;
    const others: number[] = [];
    for (let av = h.pointer(L.MAIN_ARENA + L.AV_NEXT); av !== L.MAIN_ARENA; av = h.pointer(av + L.AV_NEXT)) {
      if (!this.readable(av, L.AV_SIZE) || others.includes(av) || others.length >= MAX_ARENAS) {
        this.notes.push(`The ring of arenas leads to ${av > 0 ? hex(toAddress(av)) : 'no address'}.`);
        break;
      }
      others.push(av);
    }
    return [L.MAIN_ARENA, ...others.reverse()];
  }

  private describe(av: number, pieces: MapArena['pieces']): MapArena {
    const { h } = this;
    const address = toAddress(av);
    return {
      name: arenaName(this.m, h, av),
      address,
      threads: threadsIn(this.m, h, av),
      systemBytes: h.word(av + L.AV_SYSTEM_MEM),
      lockedBy: lockHolder(this.m, address)?.thread ?? 0,
      waiting: lockWaiters(this.m, address),
      pieces,
    };
  }

  private walkMain(start: number, end: number): MapArena['pieces'] {
    if (start <= 0) return [];
    this.walkHeap(start, end, this.h.pointer(L.MAIN_ARENA + L.AV_TOP));
    return [{ start: toAddress(start), end: toAddress(end) }];
  }

  /** From the piece with the top back to the first, which begins with the arena itself. */
  private walkPieces(av: number): MapArena['pieces'] {
    const { h } = this;
    const top = h.pointer(av + L.AV_TOP);
    const pieces: { start: number; end: number }[] = [];
    let heap = top > 0 ? L.heapFor(top) : 0;
    while (heap !== 0 && this.readable(heap, L.HEAP_INFO_SIZE) && pieces.length < MAX_PIECES) {
      const from = heap + L.HEAP_INFO_SIZE;
      const start = from === av ? L.firstChunkOf(av) : from;
      const end = heap + Math.min(h.word(heap + L.HEAP_SIZE), L.HEAP_MAX_SIZE);
      if (!this.readable(heap, end - heap)) break;
      pieces.unshift({ start: toAddress(start), end: toAddress(end) });
      this.walkHeap(start, end, pieces.length === 1 ? top : 0);
      if (from === av) return pieces;
      heap = h.pointer(heap + L.HEAP_PREV);
    }
    this.notes.push(`A piece of an arena at ${hex(toAddress(av))} is not where its heap_info says.`);
    return pieces;
  }

  // ---- lists

  private collectLists(av: number, number: number): void {
    const of = number === 0 ? '' : ` of arena ${number}`;
    for (let i = 0; i < L.NFASTBINS; i++)
      this.collectProtected(av + L.AV_FASTBINS + i * 8, 0, 'fastbin', i, `fastbin ${i}${of}`);
    for (let i = 1; i < L.NBINS; i++) {
      const bin = L.binAt(av, i);
      const state = i === 1 ? 'unsorted' : i < 64 ? 'small' : 'large';
      this.collectRing(bin, state, i, of);
    }
    const top = this.h.pointer(av + L.AV_TOP);
    if (top > 0) this.listed.set(top, { state: 'top', bin: undefined, place: undefined });
  }

  private collectCache(thread: number): void {
    const h = this.h;
    const tcache = h.pointer(L.THREADS + (thread % L.MAX_THREADS) * 8);
    if (tcache <= 0) return;
    if (!this.readable(tcache, L.TCACHE_SIZE)) {
      this.notes.push(`The cache of thread ${thread} is not in memory any more.`);
      return;
    }
    this.listed.set(tcache - 16, { state: 'cache', bin: undefined, place: undefined });
    this.owners.set(tcache, thread === 1 ? 'the tcache itself' : `the tcache of thread ${thread}`);
    for (let i = 0; i < L.TCACHE_BINS; i++)
      this.collectProtected(tcache + L.TCACHE_ENTRIES + i * 8, 16, 'tcache', i, `tcache bin ${i}`, thread);
  }

  /** A list of protected pointers: the fastbins' lead to chunks, the cache's to user memory (`adjust` 16). */
  private collectProtected(
    headAt: number,
    adjust: number,
    state: ChunkState,
    bin: number,
    name: string,
    thread = 0,
  ): void {
    const h = this.h;
    let lo = h.get32(headAt);
    let hi = h.get32(headAt + 4);
    let p = h.pointer(headAt);
    for (let place = 0; lo !== 0 || hi !== 0; place++) {
      const chunk = p - adjust;
      if ((lo & 15) !== 0 || !this.readable(chunk, 24)) {
        this.notes.push(`The list of ${name} leads to ${p > 0 ? hex(toAddress(p)) : 'no address'} at place ${place}.`);
        return;
      }
      if (this.listed.has(chunk)) {
        this.notes.push(
          `The list of ${name} has the chunk ${hex(toAddress(chunk))} twice, or shares it with another list.`,
        );
        return;
      }
      this.listed.set(chunk, { state, bin, place, thread });
      if (place >= MAX_LIST) return;
      const link = chunk + 16;
      lo = h.protectedLow(link);
      hi = h.protectedHigh(link);
      p = h.protectedPointer(link);
    }
  }

  private collectRing(bin: number, state: ChunkState, index: number, of: string): void {
    const h = this.h;
    let before = bin;
    let p = fd(h, bin);
    for (let place = 0; p !== bin && place < MAX_LIST; place++) {
      if (!this.readable(p, 32) || (p & 15) !== 0) {
        this.notes.push(
          `The list of bin ${index}${of} leads to ${p > 0 ? hex(toAddress(p)) : 'no address'} at place ${place}.`,
        );
        return;
      }
      if (this.listed.has(p)) {
        this.notes.push(
          `The list of bin ${index}${of} has the chunk ${hex(toAddress(p))} twice, or shares it with another list.`,
        );
        return;
      }
      if (bk(h, p) !== before)
        this.notes.push(`The chunk ${hex(toAddress(p))} in bin ${index}${of} does not point back (bk).`);
      this.listed.set(p, { state, bin: index === 1 ? undefined : index, place });
      before = p;
      p = fd(h, p);
    }
  }

  // ---- chunks

  private walkHeap(start: number, end: number, top: number): void {
    const h = this.h;
    let at = start;
    while (at + 16 <= end) {
      const size = chunkSize(h, at);
      // The second post at the end of an arena's piece has no size.
      const fence = size === L.CHUNK_HDR || (size === 0 && top === 0 && at + L.CHUNK_HDR === end);
      if (fence && size === 0) {
        this.push(at, L.CHUNK_HDR, 'fence', undefined, undefined, '');
        return;
      }
      const good = (fence || size >= L.MINSIZE) && (size & 15) === 0 && at + size <= end;
      const overrun = good ? this.knownBetween(at + 16, at + size) : 0;
      if (!good || overrun !== 0) {
        const next = overrun !== 0 ? overrun : this.nextKnown(at + 16, end);
        this.notes.push(
          `The size field of the chunk at ${hex(toAddress(at))} says ${describeSize(h, at)}; that cannot be right${
            next < end ? `, the next known chunk is at ${hex(toAddress(next))}` : ''
          }.`,
        );
        this.add(at, next - at, 'The size field has been overwritten.');
        at = next;
        continue;
      }
      this.add(at, size, this.contradiction(at, size));
      if (at === top) {
        if (at + size < end) this.gap(at + size, end);
        return;
      }
      at += size;
      if (fence && chunkSize(h, at - 32) === L.CHUNK_HDR) {
        const next = this.nextKnown(at, end); // what follows the second fence post belongs to somebody else
        if (next > at && next < end) this.gap(at, next);
        at = next;
      }
    }
  }

  /** A chunk that a list or the block table knows, strictly between two places; 0 when there is none. */
  private knownBetween(from: number, to: number): number {
    if (to - from <= 16) return 0;
    const next = this.nextLive(from, to);
    return next < to ? next : 0;
  }

  private nextLive(from: number, end: number): number {
    let address = toAddress(from) + 15;
    for (let i = 0; i < 64; i++) {
      const b = this.blocks.after(address);
      if (b === undefined || toOffset(b.chunk) >= end) return end;
      if (b.freed === undefined) return toOffset(b.chunk);
      address = b.address;
    }
    return end;
  }

  private nextKnown(from: number, end: number): number {
    let next = this.nextLive(from, end);
    for (const chunk of this.listed.keys()) if (chunk >= from && chunk < next) next = chunk;
    return next;
  }

  private contradiction(at: number, size: number): string {
    const h = this.h;
    const listed = this.listed.get(at);
    const block = this.blocks.liveStart(at + 16);
    if (block !== 0) {
      if (listed !== undefined && listed.state !== 'top')
        return `Block ${block} lives here, and the chunk is in a free list (${listed.state}).`;
      const usable = this.blocks.usableOf(block);
      if (usable !== size - L.SIZE_SZ)
        return `The size field says ${size} bytes; the chunk of block ${block} was made with ${usable + L.SIZE_SZ}.`;
    }
    if (listed && (listed.state === 'small' || listed.state === 'large' || listed.state === 'unsorted')) {
      if (this.readable(at + size, 8) && h.word(at + size) !== size)
        return `The chunk's footer says ${h.word(at + size)} bytes, its header ${size}.`;
    }
    return '';
  }

  private gap(from: number, to: number): void {
    this.push(from, to - from, 'unknown', undefined, undefined, '');
  }

  private add(at: number, size: number, corrupt: string): void {
    const listed = this.listed.get(at);
    const state: ChunkState = listed?.state ?? (size === L.CHUNK_HDR ? 'fence' : 'in use');
    this.push(at, size, state, listed?.bin, listed?.place, corrupt);
  }

  private push(
    at: number,
    size: number,
    state: ChunkState,
    bin: number | undefined,
    place: number | undefined,
    corrupt: string,
  ): void {
    const isFree =
      state !== 'in use' && state !== 'cache' && state !== 'top' && state !== 'mmapped' && bin !== undefined;
    if (isFree || state === 'unsorted') {
      this.freeBytes += size;
      this.freeChunks++;
      this.largestFree = Math.max(this.largestFree, size);
    }
    if (this.chunks.length >= this.limit) {
      this.omitted++;
      return;
    }
    const memory = this.m.memory;
    const address = toAddress(at);
    const sizeField = memory.readU64(address + 8) ?? 0n;
    const flags = Number(sizeField & 7n);
    const live = this.blocks.liveStart(at + 16);
    const owned = live === 0 && (state === 'in use' || state === 'cache' || state === 'mmapped');
    const owner =
      state === 'fence' ? 'a fence post: a piece of the heap ends here' : owned ? (this.owners.get(at + 16) ?? '') : '';
    const last = live !== 0 ? live : owner ? 0 : this.blocks.latestStart(at + 16);
    this.chunks.push({
      address,
      arena: this.arena,
      size,
      prevSize: memory.readU64(address) ?? 0n,
      sizeField,
      prevInUse: (flags & L.PREV_INUSE) !== 0,
      isMmapped: (flags & L.IS_MMAPPED) !== 0,
      nonMainArena: (flags & L.NON_MAIN_ARENA) !== 0,
      state,
      bin,
      place,
      thread: this.listed.get(at)?.thread ?? 0,
      block: last === 0 ? undefined : last,
      live: live !== 0,
      requested: live === 0 ? undefined : this.blocks.requestedOf(live),
      usable: state === 'mmapped' ? size - L.CHUNK_HDR : Math.max(0, size - L.SIZE_SZ),
      corrupt,
      owner,
    });
  }

  /** Mapped chunks are in no list of the allocator: the block table knows them. */
  private addMmapped(): void {
    const mapped: number[] = [];
    for (const id of this.blocks.liveIds()) if (this.blocks.isMapped(id)) mapped.push(this.blocks.startOf(id));
    for (const mem of libraryBlocks(this.m).keys())
      if (this.readable(mem - 16, 16) && (this.h.get32(mem - 8) & L.IS_MMAPPED) !== 0) mapped.push(mem);
    mapped.sort((a, b) => a - b);
    for (const mem of mapped) {
      const chunk = mem - 16;
      if (!this.readable(chunk, 16)) continue;
      const id = this.blocks.liveStart(mem);
      const size = chunkSize(this.h, chunk);
      const expected = id === 0 ? size : this.blocks.usableOf(id) + L.CHUNK_HDR;
      const corrupt =
        size === expected ? '' : `The size field says ${describeSize(this.h, chunk)}; it was ${expected}.`;
      this.push(chunk, expected, 'mmapped', undefined, undefined, corrupt);
    }
  }
}

function describeSize(h: HeapMemory, chunk: number): string {
  const hi = h.get32(chunk + 12) >>> 0;
  const lo = h.get32(chunk + 8) >>> 0;
  return `0x${((BigInt(hi) << 32n) | BigInt(lo)).toString(16)}`;
}
