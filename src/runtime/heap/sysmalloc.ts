/** sysmalloc: memory from the kernel, by mmap for large requests, else by moving the break (glibc, malloc/malloc.c). */
import { breakOf, sbrk } from '../../kernel/brk.ts';
import { mmap } from '../../kernel/mmap.ts';
import { SH_NONE } from '../../machine/layout.ts';
import { assertionText, HeapAbort } from './abort.ts';
import { enterHeap, growHeap, newHeap } from './arena-heap.ts';
import { chunkSize, prevInUse, setFoot, setHead } from './chunk.ts';
import { type HeapMemory, toOffset } from './heap-memory.ts';
import { intFree } from './int-free.ts';
import { splitTop } from './int-malloc.ts';
import * as L from './layout.ts';

const alignUp = (n: number, to: number): number => Math.ceil(n / to) * to;

export function sysmalloc(h: HeapMemory, av: number, nb: number, tcache: number): number {
  const mapped =
    nb >= h.word(L.MP + L.MP_MMAP_THRESHOLD) && h.get32(L.MP + L.MP_N_MMAPS) < h.get32(L.MP + L.MP_N_MMAPS_MAX);
  if (mapped) {
    const chunk = mmapChunk(h, nb);
    if (chunk !== 0) return chunk;
  }
  const oldTop = h.check(h.pointer(av + L.AV_TOP));
  const oldSize = chunkSize(h, oldTop);
  const oldEnd = oldTop + oldSize;
  const initial = oldTop === L.unsortedOf(av) && oldSize === 0;
  if (!initial && !(oldSize >= L.MINSIZE && prevInUse(h, oldTop) && oldEnd % L.PAGE === 0))
    throw new HeapAbort(
      assertionText(
        '(old_top == initial_top (av) && old_size == 0) || ((unsigned long) (old_size) >= MINSIZE && prev_inuse (old_top) && ((unsigned long) old_end & (pagesize - 1)) == 0)',
        'sysmalloc',
      ),
      oldTop,
    );
  if (av === L.MAIN_ARENA) growTop(h, av, nb, initial ? 0 : oldTop, oldSize, tcache);
  else if (!growArena(h, av, nb, oldTop, oldSize, tcache) && !mapped) {
    const chunk = mmapChunk(h, nb);
    if (chunk !== 0) return chunk;
  }
  const systemMem = h.word(av + L.AV_SYSTEM_MEM);
  if (systemMem > h.word(av + L.AV_MAX_SYSTEM_MEM)) h.setWord(av + L.AV_MAX_SYSTEM_MEM, systemMem);
  const top = h.check(h.pointer(av + L.AV_TOP));
  const size = chunkSize(h, top);
  if (size < nb + L.MINSIZE) return 0;
  splitTop(h, av, top, size, nb);
  return top;
}

/** More for an arena that is not the main one: its piece grows, or it gets another. False when neither can be. */
function growArena(h: HeapMemory, av: number, nb: number, oldTop: number, size: number, tcache: number): boolean {
  const oldHeap = L.heapFor(oldTop);
  const oldHeapSize = h.word(oldHeap + L.HEAP_SIZE);
  if (L.MINSIZE + nb - size > 0 && growHeap(h, oldHeap, L.MINSIZE + nb - size)) {
    const heapSize = h.word(oldHeap + L.HEAP_SIZE);
    addSystemMem(h, av, heapSize - oldHeapSize);
    setHead(h, oldTop, (oldHeap + heapSize - oldTop) | L.PREV_INUSE);
    h.commit();
    return true;
  }
  const heap = newHeap(h, nb + L.MINSIZE + L.HEAP_INFO_SIZE, h.word(L.MP + L.MP_TOP_PAD));
  if (heap === 0) return false;
  h.setPointer(heap + L.HEAP_AR_PTR, av);
  h.setPointer(heap + L.HEAP_PREV, oldHeap);
  const heapSize = h.word(heap + L.HEAP_SIZE);
  addSystemMem(h, av, heapSize);
  const top = heap + L.HEAP_INFO_SIZE;
  h.setPointer(av + L.AV_TOP, top);
  setHead(h, top, (heapSize - L.HEAP_INFO_SIZE) | L.PREV_INUSE);
  // Two fence posts end the old piece; the rest of it is freed.
  const kept = (size - L.MINSIZE) & ~15;
  setHead(h, oldTop + kept + L.CHUNK_HDR, L.PREV_INUSE);
  if (kept >= L.MINSIZE) {
    setHead(h, oldTop + kept, L.CHUNK_HDR | L.PREV_INUSE);
    setFoot(h, oldTop + kept, L.CHUNK_HDR);
    setHead(h, oldTop, kept | L.PREV_INUSE | L.NON_MAIN_ARENA);
    intFree(h, av, oldTop, tcache, true);
  } else {
    setHead(h, oldTop, (kept + L.CHUNK_HDR) | L.PREV_INUSE);
    setFoot(h, oldTop, kept + L.CHUNK_HDR);
  }
  h.commit();
  enterHeap(h, heap);
  return true;
}

/** sysmalloc_mmap: a mapping of its own for one chunk; 0 when the kernel has none. */
export function mmapChunk(h: HeapMemory, nb: number): number {
  const size = alignUp(nb + L.SIZE_SZ, L.PAGE);
  const address = mmap(h.machine, size, { name: '[malloc]', shadow: SH_NONE });
  if (address < 0) return 0;
  const p = toOffset(address);
  h.setWord(p, 0);
  setHead(h, p, size | L.IS_MMAPPED);
  const count = h.get32(L.MP + L.MP_N_MMAPS) + 1;
  h.set32(L.MP + L.MP_N_MMAPS, count);
  if (count > h.get32(L.MP + L.MP_MAX_N_MMAPS)) h.set32(L.MP + L.MP_MAX_N_MMAPS, count);
  countMapped(h, size);
  return p;
}

export function countMapped(h: HeapMemory, more: number): void {
  const bytes = h.word(L.MP + L.MP_MMAPPED_MEM) + more;
  h.setWord(L.MP + L.MP_MMAPPED_MEM, bytes);
  if (bytes > h.word(L.MP + L.MP_MAX_MMAPPED_MEM)) h.setWord(L.MP + L.MP_MAX_MMAPPED_MEM, bytes);
}

const grow = (h: HeapMemory, delta: number): number => {
  const old = sbrk(h.machine, delta, SH_NONE);
  if (old < 0) return 0;
  h.heapHigh =
    toOffset(breakOf(h.machine).start) + alignUp(breakOf(h.machine).current - breakOf(h.machine).start, L.PAGE);
  return toOffset(old);
};
const contiguous = (h: HeapMemory, av: number): boolean => (h.get32(av + L.AV_FLAGS) & L.NONCONTIGUOUS_BIT) === 0;
const addSystemMem = (h: HeapMemory, av: number, n: number): void =>
  h.setWord(av + L.AV_SYSTEM_MEM, h.word(av + L.AV_SYSTEM_MEM) + n);

/** Makes the top large enough when the kernel gives memory. `oldTop` is 0 at the first growth. */
function growTop(h: HeapMemory, av: number, nb: number, oldTop: number, oldSize: number, tcache: number): void {
  const oldEnd = oldTop + oldSize;
  let size = nb + h.word(L.MP + L.MP_TOP_PAD) + L.MINSIZE;
  if (contiguous(h, av)) size -= oldSize;
  size = alignUp(size, L.PAGE);
  let brk = size > 0 ? grow(h, size) : 0;
  let second = 0; // what a second call of sbrk returned
  if (brk === 0) {
    // The break cannot move: a mapping serves as more heap, and the heap is no longer one piece.
    if (contiguous(h, av)) size = alignUp(size + oldSize, L.PAGE);
    size = Math.max(size, L.MMAP_AS_MORECORE_SIZE);
    const address = mmap(h.machine, size, { name: '[heap, mapped]', shadow: SH_NONE });
    if (address < 0) return;
    h.set32(av + L.AV_FLAGS, h.get32(av + L.AV_FLAGS) | L.NONCONTIGUOUS_BIT);
    brk = toOffset(address);
    second = brk + size;
  }
  if (h.word(L.MP + L.MP_SBRK_BASE) === 0) h.setPointer(L.MP + L.MP_SBRK_BASE, brk);
  addSystemMem(h, av, size);

  if (oldTop !== 0 && brk === oldEnd && second === 0) {
    setHead(h, oldTop, (size + oldSize) | L.PREV_INUSE);
    return;
  }
  if (contiguous(h, av) && oldSize !== 0 && brk < oldEnd)
    throw new HeapAbort('break adjusted to free malloc space', oldTop);

  let aligned = brk;
  let correction = 0;
  if (contiguous(h, av)) {
    // Somebody else moved the break in between: that counts as system memory, too.
    if (oldSize !== 0) addSystemMem(h, av, brk - oldEnd);
    const misalign = (brk + L.CHUNK_HDR) & (L.MALLOC_ALIGNMENT - 1);
    if (misalign > 0) {
      correction = L.MALLOC_ALIGNMENT - misalign;
      aligned += correction;
    }
    correction += oldSize;
    const end = brk + size + correction;
    correction += alignUp(end, L.PAGE) - end;
    second = grow(h, correction);
    if (second === 0) {
      correction = 0;
      second = grow(h, 0);
    }
  } else if (second === 0) second = grow(h, 0);
  if (second === 0) return;

  h.setPointer(av + L.AV_TOP, aligned);
  setHead(h, aligned, (second - aligned + correction) | L.PREV_INUSE);
  addSystemMem(h, av, correction);
  if (oldSize === 0) return;
  // Two fence posts end the old piece, so that nothing is joined across the gap; the rest of it is freed.
  const kept = (oldSize - 2 * L.CHUNK_HDR) & ~15;
  setHead(h, oldTop, kept | L.PREV_INUSE);
  setHead(h, oldTop + kept, L.CHUNK_HDR | L.PREV_INUSE);
  setHead(h, oldTop + kept + L.CHUNK_HDR, L.CHUNK_HDR | L.PREV_INUSE);
  if (kept >= L.MINSIZE) intFree(h, av, oldTop, tcache, true);
}
