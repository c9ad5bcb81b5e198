/** _int_free, malloc_consolidate, systrim and munmap_chunk (glibc, malloc/malloc.c). */
import { breakOf, sbrk } from '../../kernel/brk.ts';
import { munmap } from '../../kernel/mmap.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { assertionText, HeapAbort } from './abort.ts';
import { pushUnsorted, tcachePut, unlink } from './arena.ts';
import { heapTrim } from './arena-heap.ts';
import { chunkSize, clearInUseAt, head, prevInUse, prevSize, setFoot, setHead } from './chunk.ts';
import { type HeapMemory, toAddress } from './heap-memory.ts';
import * as L from './layout.ts';

/** Releases chunk `p`. `tcache` is 0 when the thread has none. */
export function intFree(h: HeapMemory, av: number, p: number, tcache: number, haveLock: boolean): void {
  const size = chunkSize(h, p);
  if ((p & 15) !== 0 || wraps(h, p)) throw new HeapAbort('free(): invalid pointer', p);
  if (size < L.MINSIZE || (size & 15) !== 0) throw new HeapAbort('free(): invalid size', p);

  if (tcache !== 0) {
    const index = L.tcacheIndex(size);
    if (index < h.word(L.MP + L.MP_TCACHE_BINS)) {
      const limit = h.word(L.MP + L.MP_TCACHE_COUNT);
      if (h.isTcacheKey(p + 24)) lookForDoubleFree(h, tcache, p, index, limit);
      if (h.get16(tcache + index * 2) < limit) {
        tcachePut(h, tcache, p, index);
        return;
      }
    }
  }

  if (size <= h.word(L.MP + L.MP_GLOBAL_MAX_FAST)) {
    const next = h.check(p + size);
    if (head(h, next) <= L.CHUNK_HDR || chunkSize(h, next) >= h.word(av + L.AV_SYSTEM_MEM))
      throw new HeapAbort('free(): invalid next size (fast)', next);
    h.set32(av + L.AV_HAVE_FASTCHUNKS, 1);
    const index = L.fastIndex(size);
    const bin = av + L.AV_FASTBINS + index * 8;
    const oldLo = h.get32(bin);
    const oldHi = h.get32(bin + 4);
    const old = h.pointer(bin);
    if (old === p) throw new HeapAbort('double free or corruption (fasttop)', p);
    h.setProtectedWord(p + 16, oldLo, oldHi);
    h.setPointer(bin, p);
    if (haveLock && old !== 0 && L.fastIndex(chunkSize(h, h.check(old))) !== index)
      throw new HeapAbort('invalid fastbin entry (free)', old);
    return;
  }

  if ((head(h, p) & L.IS_MMAPPED) !== 0) {
    munmapChunk(h, p);
    return;
  }
  if (!haveLock) h.locks?.enter(h, av);
  freeNormal(h, av, p, size);
  if (!haveLock) h.locks?.leave(h, av);
}

/** (uintptr_t) p > (uintptr_t) -size: the chunk would go past the end of the address space. */
export function wraps(h: HeapMemory, p: number): boolean {
  const hi = h.get32(p + 12) >>> 0;
  if (hi === 0) return (h.get32(p + 8) & ~L.SIZE_BITS) === 0; // -0 is 0, and every p is above it
  // Sizes whose upper half is 0xffffxxxx are "negative"; user addresses are below 2^47.
  return hi >= 0xffff_8000 && (hi & 0x7fff) + Math.floor(toAddress(p) / 2 ** 32) >= 0x7fff;
}

function lookForDoubleFree(h: HeapMemory, tcache: number, p: number, index: number, limit: number): void {
  const mine = p + 16;
  let at = tcache + L.TCACHE_ENTRIES + index * 8;
  let lo = h.get32(at);
  let e = h.pointer(at);
  for (let count = 0; e !== 0; count++) {
    if (count >= limit) throw new HeapAbort('free(): too many chunks detected in tcache', p);
    if ((lo & 15) !== 0) throw new HeapAbort('free(): unaligned chunk detected in tcache 2', p);
    if (e === mine) throw new HeapAbort('free(): double free detected in tcache 2', p);
    at = h.check(e);
    lo = h.protectedLow(at);
    e = h.protectedPointer(at);
  }
}

function freeNormal(h: HeapMemory, av: number, chunk: number, chunkBytes: number): void {
  let p = chunk;
  let size = chunkBytes;
  const top = h.check(h.pointer(av + L.AV_TOP));
  const next = p + size;
  const systemMem = h.word(av + L.AV_SYSTEM_MEM);
  if (p === top) throw new HeapAbort('double free or corruption (top)', p);
  if ((h.get32(av + L.AV_FLAGS) & L.NONCONTIGUOUS_BIT) === 0 && next >= top + chunkSize(h, top))
    throw new HeapAbort('double free or corruption (out)', p);
  h.check(next);
  if (!prevInUse(h, next)) throw new HeapAbort('double free or corruption (!prev)', p);
  const nextSize = chunkSize(h, next);
  if (head(h, next) <= L.CHUNK_HDR || nextSize >= systemMem)
    throw new HeapAbort('free(): invalid next size (normal)', next);

  if (!prevInUse(h, p)) {
    const before = prevSize(h, p);
    size += before;
    p = h.check(p - before);
    if (chunkSize(h, p) !== before) throw new HeapAbort('corrupted size vs. prev_size while consolidating', chunk);
    unlink(h, p);
  }
  if (next !== top) {
    if (!prevInUse(h, h.checkMapped(next + nextSize, 16))) {
      unlink(h, next);
      size += nextSize;
    } else clearInUseAt(h, next);
    pushUnsorted(h, av, p, size, 'free(): corrupted unsorted chunks');
    setHead(h, p, size | L.PREV_INUSE);
    setFoot(h, p, size);
  } else {
    size += nextSize;
    setHead(h, p, size | L.PREV_INUSE);
    h.setPointer(av + L.AV_TOP, p);
  }
  if (size >= L.FASTBIN_CONSOLIDATION_THRESHOLD) {
    if (h.get32(av + L.AV_HAVE_FASTCHUNKS) !== 0) consolidate(h, av);
    const last = h.check(h.pointer(av + L.AV_TOP));
    if (av !== L.MAIN_ARENA) trimArena(h, av, last);
    else if (chunkSize(h, last) >= h.word(L.MP + L.MP_TRIM_THRESHOLD)) systrim(h, av, h.word(L.MP + L.MP_TOP_PAD));
  }
}

function trimArena(h: HeapMemory, av: number, top: number): void {
  const heap = L.heapFor(top);
  if (h.pointer(heap + L.HEAP_AR_PTR) !== av)
    throw new HeapAbort(assertionText('heap->ar_ptr == av', '_int_free'), top);
  heapTrim(h, heap, h.word(L.MP + L.MP_TOP_PAD));
}

/** shortcuts/consolidate.c, for the machines that have shortcuts. 0: it has done nothing. */
const consolidations = new WeakMap<MachineApi, () => number>();
export function setConsolidation(m: MachineApi, run: () => number): void {
  consolidations.set(m, run);
}

/**
 * malloc_consolidate: empties the fastbins, joining each chunk with its free neighbours. Once it is done it stays, whatever
 * the call that it is part of runs into.
 */
export function consolidate(h: HeapMemory, av: number): void {
  if (av !== L.MAIN_ARENA || !consolidations.get(h.machine)?.()) consolidateWhole(h, av);
  h.commit();
}

function consolidateWhole(h: HeapMemory, av: number): void {
  h.set32(av + L.AV_HAVE_FASTCHUNKS, 0);
  for (let index = 0; index < L.NFASTBINS; index++) {
    const bin = av + L.AV_FASTBINS + index * 8;
    let lo = h.get32(bin);
    let hi = h.get32(bin + 4);
    let p = h.pointer(bin);
    h.set32(bin, 0);
    h.set32(bin + 4, 0);
    while (lo !== 0 || hi !== 0) {
      if ((lo & 15) !== 0) throw new HeapAbort('malloc_consolidate(): unaligned fastbin chunk detected', 0);
      h.check(p);
      if (L.fastIndex(chunkSize(h, p)) !== index) throw new HeapAbort('malloc_consolidate(): invalid chunk size', p);
      lo = h.protectedLow(p + 16);
      hi = h.protectedHigh(p + 16);
      const following = h.protectedPointer(p + 16);
      consolidateOne(h, av, p);
      p = following;
    }
  }
}

function consolidateOne(h: HeapMemory, av: number, chunk: number): void {
  let p = chunk;
  let size = chunkSize(h, p);
  const next = h.check(p + size);
  const nextSize = chunkSize(h, next);
  if (!prevInUse(h, p)) {
    const before = prevSize(h, p);
    size += before;
    p = h.check(p - before);
    if (chunkSize(h, p) !== before) throw new HeapAbort('corrupted size vs. prev_size in fastbins', chunk);
    unlink(h, p);
  }
  if (next !== h.pointer(av + L.AV_TOP)) {
    if (!prevInUse(h, h.checkMapped(next + nextSize, 16))) {
      size += nextSize;
      unlink(h, next);
    } else clearInUseAt(h, next);
    pushUnsorted(h, av, p, size, undefined);
    setHead(h, p, size | L.PREV_INUSE);
    setFoot(h, p, size);
  } else {
    size += nextSize;
    setHead(h, p, size | L.PREV_INUSE);
    h.setPointer(av + L.AV_TOP, p);
  }
}

/** systrim: gives whole pages at the top's end back to the kernel. True when some were. */
export function systrim(h: HeapMemory, av: number, pad: number): boolean {
  const top = h.check(h.pointer(av + L.AV_TOP));
  const topSize = chunkSize(h, top);
  const area = topSize - L.MINSIZE - 1;
  if (area <= pad) return false;
  const extra = Math.floor((area - pad) / L.PAGE) * L.PAGE;
  if (extra === 0) return false;
  // Only when nobody else moved the break.
  if (breakOf(h.machine).current !== toAddress(top) + topSize) return false;
  if (sbrk(h.machine, -extra) < 0) return false;
  h.setWord(av + L.AV_SYSTEM_MEM, h.word(av + L.AV_SYSTEM_MEM) - extra);
  setHead(h, top, (topSize - extra) | L.PREV_INUSE);
  return true;
}

export function isMmappedValid(h: HeapMemory, p: number): boolean {
  const block = toAddress(p) - prevSize(h, p);
  const total = prevSize(h, p) + chunkSize(h, p);
  const inPage = (toAddress(p) + 16) % L.PAGE;
  return block % L.PAGE === 0 && total % L.PAGE === 0 && (inPage & (inPage - 1)) === 0;
}

export function munmapChunk(h: HeapMemory, p: number): void {
  if (!isMmappedValid(h, p)) throw new HeapAbort('munmap_chunk(): invalid pointer', p);
  const total = prevSize(h, p) + chunkSize(h, p);
  h.set32(L.MP + L.MP_N_MMAPS, h.get32(L.MP + L.MP_N_MMAPS) - 1);
  h.setWord(L.MP + L.MP_MMAPPED_MEM, h.word(L.MP + L.MP_MMAPPED_MEM) - total);
  munmap(h.machine, toAddress(p) - prevSize(h, p), total);
}
