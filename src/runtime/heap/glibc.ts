/**
 * The model of glibc 2.36's malloc (malloc/malloc.c): the public entry points over the internal ones. Everything that it
 * knows lies in simulated memory, so snapshots hold it, the program can overwrite it, and the consequences are glibc's.
 */
import { SH_DEFINED, SH_NONE } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { HeapAbort } from './abort.ts';
import type { Allocator } from './allocator.ts';
import { initialize, isInitialized, tcacheGet, threadSlot } from './arena.ts';
import { arenaFor, arenaForRetry, arenaOfChunk, arenas, enterArena, leaveArena } from './arenas.ts';
import { bk, chunkSize, head, prevInUse } from './chunk.ts';
import { fastFree, fastMalloc, NO } from './fast-path.ts';
import { type HeapMemory, toAddress } from './heap-memory.ts';
import { consolidate, intFree, munmapChunk, systrim, wraps } from './int-free.ts';
import { intMalloc } from './int-malloc.ts';
import { intMemalign, intRealloc, mremapChunk } from './int-realloc.ts';
import * as L from './layout.ts';
import { arenaInfo, wholeInfo } from './malloc-info.ts';
import { type HeapStatistics, statisticsOf } from './statistics.ts';

/** Options of mallopt(3). */
const M_MXFAST = 1;
const M_TRIM_THRESHOLD = -1;
const M_TOP_PAD = -2;
const M_MMAP_THRESHOLD = -3;
const M_MMAP_MAX = -4;
const M_CHECK_ACTION = -5;
const M_PERTURB = -6;
const M_ARENA_TEST = -7;
const M_ARENA_MAX = -8;

export class GlibcAllocator implements Allocator {
  readonly name = 'glibc';
  private readonly machine: MachineApi;

  constructor(readonly memory: HeapMemory) {
    this.machine = memory.machine;
  }

  /** Runs one call; when it throws, memory is as it was. */
  private guarded<T>(call: (h: HeapMemory) => T): T {
    const h = this.memory;
    h.begin();
    try {
      if (!isInitialized(h)) initialize(h);
      return call(h);
    } catch (e) {
      h.rollBack();
      throw e;
    }
  }

  private tcacheOf(h: HeapMemory): number {
    return h.pointer(threadSlot(this.machine.thread.id));
  }

  /** MAYBE_INIT_TCACHE: the thread's cache is itself a chunk of the heap. 0 when there is no memory for it. */
  private initTcache(h: HeapMemory): number {
    const known = this.tcacheOf(h);
    if (known !== 0) return known;
    const chunk = this.fromArena(L.TCACHE_SIZE, (av) => intMalloc(h, av, L.requestToSize(L.TCACHE_SIZE), 0));
    if (chunk === 0) return 0;
    const mem = chunk + 16;
    for (let i = 0; i < L.TCACHE_SIZE; i += 4) h.set32(mem + i, 0);
    h.setPointer(threadSlot(this.machine.thread.id), mem);
    h.api.setShadow(toAddress(mem), L.TCACHE_SIZE, SH_DEFINED);
    return mem;
  }

  allocate(size: number, zeroed: boolean): number {
    const nb = L.requestToSize(size);
    if (nb === 0) return 0;
    const h = this.memory;
    h.begin();
    if (!zeroed) {
      const easy = fastMalloc(h, nb, threadSlot(this.machine.thread.id));
      if (easy !== NO) return easy;
    }
    try {
      if (!isInitialized(h)) initialize(h);
      return zeroed ? this.calloc(h, nb, size) : this.malloc(h, nb, size);
    } catch (e) {
      h.rollBack();
      throw e;
    }
  }

  /**
   * Asks the thread's arena, and when that has no memory another one (arena_get, arena_get_retry). `ask` gets 0 when there is
   * no arena at all, and answers with a chunk.
   */
  private fromArena(size: number, ask: (av: number) => number): number {
    const h = this.memory;
    const { thread } = this.machine;
    const av = arenaFor(h, thread.id, size);
    const chunk = this.locked(av, ask);
    if (chunk !== 0 || av === 0 || this.isAlone) return chunk;
    return this.locked(arenaForRetry(h, thread.id, av, size), ask);
  }

  /** Performs what needs the arena's lock. */
  private locked<T>(av: number, run: (av: number) => T): T {
    const h = this.memory;
    h.locks?.enter(h, av);
    const result = run(av);
    h.locks?.leave(h, av);
    return result;
  }

  /** What looks at all arenas, or changes them: it waits for whoever has one of their locks. */
  private overAll<T>(run: (h: HeapMemory) => T): T {
    return this.guarded((h) => {
      const all = [...arenas(h)];
      for (const av of all) h.locks?.enter(h, av);
      const result = run(h);
      for (const av of all) h.locks?.leave(h, av);
      return result;
    });
  }

  /** SINGLE_THREAD_P: no thread was ever made. */
  private get isAlone(): boolean {
    return this.machine.threads.length === 1;
  }

  private malloc(h: HeapMemory, nb: number, size: number): number {
    const tcache = this.initTcache(h);
    const index = L.tcacheIndex(nb);
    if (tcache !== 0 && index < h.word(L.MP + L.MP_TCACHE_BINS) && h.get16(tcache + index * 2) > 0)
      return tcacheGet(h, tcache, index);
    const chunk = this.fromArena(size, (av) => intMalloc(h, av, nb, tcache));
    return chunk === 0 ? 0 : chunk + 16;
  }

  private calloc(h: HeapMemory, nb: number, size: number): number {
    const tcache = this.initTcache(h);
    let oldTop = 0;
    let oldTopSize = 0;
    const chunk = this.fromArena(size, (av) => {
      oldTop = av === 0 ? 0 : h.pointer(av + L.AV_TOP);
      oldTopSize = oldTop > 0 ? chunkSize(h, h.check(oldTop)) : 0;
      return intMalloc(h, av, nb, tcache);
    });
    if (chunk === 0) return 0;
    if ((head(h, chunk) & L.IS_MMAPPED) !== 0) return chunk + 16; // fresh pages are zero
    let bytes = chunkSize(h, chunk);
    if (chunk === oldTop && bytes > oldTopSize) bytes = oldTopSize; // what the kernel just gave is zero
    h.zero(chunk + 16, bytes - L.SIZE_SZ);
    return chunk + 16;
  }

  allocateAligned(alignment: number, size: number): number {
    if (alignment <= L.MALLOC_ALIGNMENT) return this.allocate(size, false);
    const nb = L.requestToSize(size);
    if (nb === 0 || alignment > 0x4000_0000) return 0;
    let power = L.MALLOC_ALIGNMENT * 2;
    while (power < alignment) power *= 2;
    return this.guarded((h) => {
      const tcache = this.tcacheOf(h);
      const chunk = this.fromArena(size + power + L.MINSIZE, (av) => intMemalign(h, av, power, nb, tcache));
      return chunk === 0 ? 0 : chunk + 16;
    });
  }

  release(mem: number): void {
    if (mem === 0) return;
    const h = this.memory;
    h.begin();
    if (fastFree(h, mem, threadSlot(this.machine.thread.id))) return;
    try {
      const p = mem - 16;
      h.checkMapped(p, 16);
      const word = h.get32(p + 8);
      if ((word & L.IS_MMAPPED) !== 0) {
        this.adjustThreshold(h, p);
        munmapChunk(h, p);
        return;
      }
      if (!isInitialized(h)) initialize(h);
      const tcache = this.initTcache(h);
      intFree(h, arenaOfChunk(h, p, word), p, tcache, false);
    } catch (e) {
      h.rollBack();
      throw e;
    }
  }

  /** The dynamic threshold: freeing a mapping makes requests of its size come from the heap from now on. */
  private adjustThreshold(h: HeapMemory, p: number): void {
    const size = head(h, p);
    if (h.get32(L.MP + L.MP_NO_DYN_THRESHOLD) !== 0) return;
    if (size <= h.word(L.MP + L.MP_MMAP_THRESHOLD) || size > L.DEFAULT_MMAP_THRESHOLD_MAX) return;
    h.setWord(L.MP + L.MP_MMAP_THRESHOLD, size & ~L.SIZE_BITS);
    h.setWord(L.MP + L.MP_TRIM_THRESHOLD, 2 * (size & ~L.SIZE_BITS));
  }

  resize(mem: number, size: number): number {
    return this.guarded((h) => {
      const old = mem - 16;
      h.checkMapped(old, 16);
      const oldSize = chunkSize(h, old);
      const mapped = (head(h, old) & L.IS_MMAPPED) !== 0;
      const tcache = mapped ? this.tcacheOf(h) : this.initTcache(h);
      if ((old & 15) !== 0 || wraps(h, old)) throw new HeapAbort('realloc(): invalid pointer', old);
      const nb = L.requestToSize(size);
      if (nb === 0) return 0;
      if (!mapped) {
        const av = arenaOfChunk(h, old, h.get32(old + 8));
        const chunk = this.locked(av, () => intRealloc(h, av, old, oldSize, nb, tcache, this.copy));
        if (chunk !== 0 || this.isAlone) return chunk === 0 ? 0 : chunk + 16;
        const other = this.malloc(h, nb, size);
        if (other === 0) return 0;
        this.copy(mem, other, oldSize - L.SIZE_SZ);
        intFree(h, arenaOfChunk(h, old, h.get32(old + 8)), old, tcache, false);
        return other;
      }
      const moved = mremapChunk(h, old, nb);
      if (moved !== 0) return moved + 16;
      if (oldSize - L.SIZE_SZ >= nb) return mem;
      const fresh = this.malloc(h, nb, size);
      if (fresh === 0) return 0;
      this.copy(mem, fresh, oldSize - L.CHUNK_HDR);
      munmapChunk(h, old);
      return fresh;
    });
  }

  private readonly copy = (from: number, to: number, n: number): void => {
    const h = this.memory;
    h.checkMapped(from, n);
    h.copy(from, to, n);
    h.api.copyShadow(toAddress(to), toAddress(from), n);
  };

  usableSize(mem: number): number {
    const h = this.memory;
    h.begin();
    const p = mem - 16;
    h.checkMapped(p, 16);
    const size = chunkSize(h, p);
    if ((head(h, p) & L.IS_MMAPPED) !== 0) return size - L.CHUNK_HDR;
    h.checkMapped(p + size, 16);
    return prevInUse(h, p + size) ? size - L.SIZE_SZ : 0;
  }

  capacity(mem: number): number {
    const word = this.memory.get32(mem - 8);
    return (word & ~L.SIZE_BITS) - ((word & L.IS_MMAPPED) !== 0 ? L.CHUNK_HDR : L.SIZE_SZ);
  }

  isMapped(mem: number): boolean {
    return (this.memory.get32(mem - 8) & L.IS_MMAPPED) !== 0;
  }

  /** tcache_thread_shutdown: the cache's chunks and the cache itself are freed into their arenas; the thread leaves its own. */
  threadEnds(): void {
    const { id } = this.machine.thread;
    const slot = threadSlot(id);
    this.memory.begin();
    if (this.memory.pointer(slot) === 0) return;
    this.guarded((h) => {
      const tcache = h.check(h.pointer(slot));
      h.setPointer(slot, 0);
      for (let i = 0; i < L.TCACHE_BINS; i++) {
        const entry = tcache + L.TCACHE_ENTRIES + i * 8;
        while (h.get32(entry) !== 0 || h.get32(entry + 4) !== 0) {
          if ((h.get32(entry) & 15) !== 0)
            throw new HeapAbort('tcache_thread_shutdown(): unaligned tcache chunk detected', 0);
          const e = h.check(h.pointer(entry));
          const [lo, hi] = [h.protectedLow(e), h.protectedHigh(e)];
          h.set32(entry, lo);
          h.set32(entry + 4, hi);
          intFree(h, arenaOfChunk(h, e - 16, h.get32(e - 8)), e - 16, 0, false);
        }
      }
      h.api.setShadow(toAddress(tcache), L.TCACHE_SIZE, SH_NONE);
      intFree(h, arenaOfChunk(h, tcache - 16, h.get32(tcache - 8)), tcache - 16, 0, false);
      leaveArena(h, id);
    });
  }

  /** malloc_trim: whole pages inside free chunks are dropped (they read as zero again), then the main arena's top is trimmed. */
  trim(pad: number): boolean {
    return this.overAll((h) => {
      let released = false;
      for (const av of [...arenas(h)]) if (this.trimArena(h, av, pad)) released = true;
      return released;
    });
  }

  private trimArena(h: HeapMemory, av: number, pad: number): boolean {
    enterArena(h, av);
    if (h.pointer(av + L.AV_TOP) === L.unsortedOf(av)) return false;
    consolidate(h, av);
    let released = false;
    for (let i = 1; i < L.NBINS; i++) {
      if (i !== 1 && i < L.binIndex(L.PAGE)) continue;
      const bin = L.binAt(av, i);
      let guard = 1_000_000;
      for (let p = bk(h, bin); p !== bin && guard-- > 0; p = bk(h, p)) {
        const size = chunkSize(h, h.check(p));
        if (size <= L.PAGE - 1 + 48) continue;
        const from = (p + 48 + L.PAGE - 1) & ~(L.PAGE - 1);
        const length = (size - (from - p)) & ~(L.PAGE - 1);
        if (length <= 0) continue;
        h.checkMapped(from, length);
        h.zero(from, length);
        released = true;
      }
    }
    return (av === L.MAIN_ARENA && systrim(h, av, pad)) || released;
  }

  setOption(option: number, value: number): boolean {
    return this.guarded((h) => {
      const mp = L.MP;
      this.locked(L.MAIN_ARENA, (av) => consolidate(h, av));
      const set = (field: number): boolean => {
        h.setWord(mp + field, Math.max(0, value));
        h.set32(mp + L.MP_NO_DYN_THRESHOLD, 1);
        return true;
      };
      switch (option) {
        case M_MXFAST:
          if (value < 0 || value > L.MAX_FAST_SIZE) return false;
          h.setWord(mp + L.MP_GLOBAL_MAX_FAST, value === 0 ? 16 : (value + L.SIZE_SZ) & ~15);
          return true;
        case M_TRIM_THRESHOLD:
          return set(L.MP_TRIM_THRESHOLD);
        case M_TOP_PAD:
          return set(L.MP_TOP_PAD);
        case M_MMAP_THRESHOLD:
          if (value < 0 || value > L.USUAL_HEAP_MAX_SIZE / 2) return false;
          return set(L.MP_MMAP_THRESHOLD);
        case M_MMAP_MAX:
          h.set32(mp + L.MP_N_MMAPS_MAX, value);
          h.set32(mp + L.MP_NO_DYN_THRESHOLD, 1);
          return true;
        case M_ARENA_TEST:
          if (value > 0) h.setWord(mp + L.MP_ARENA_TEST, value);
          return true;
        case M_ARENA_MAX:
          if (value > 0) h.setWord(mp + L.MP_ARENA_MAX, value);
          return true;
        case M_CHECK_ACTION:
        case M_PERTURB:
          return true; // accepted; perturbing would hide the old bytes that one wants to see
        default:
          return true; // glibc answers 1 to unknown options
      }
    });
  }

  describe(n: number): string | undefined {
    return this.overAll((h) => (n < 0 ? wholeInfo(h) : arenaInfo(h, n)));
  }

  statistics(): HeapStatistics {
    return this.overAll(statisticsOf);
  }
}
