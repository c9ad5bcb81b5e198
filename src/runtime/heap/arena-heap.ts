/**
 * The pieces that an arena other than the main one consists of (glibc, malloc/arena.c: new_heap, grow_heap, shrink_heap,
 * delete_heap, heap_trim). Each is aligned to its largest size, so that a chunk's arena is found by masking its address:
 *
 *     heap_info │ malloc_state, in the first piece │ chunks … │ top │ address space that is not used yet
 *     0         48                                 0x8d0            mprotect_size               HEAP_MAX_SIZE
 *
 * What glibc maps without any permission and opens later is mapped later here: a mapping that finds no other place may lie in
 * what a piece has not got to, and ends its growth.
 */
import { pageUp } from '../../kernel/brk.ts';
import { mmap, munmap } from '../../kernel/mmap.ts';
import { HIGH_OFFSET, MMAP_TOP, SH_NONE } from '../../machine/layout.ts';
import { assertionText, HeapAbort } from './abort.ts';
import { unlink } from './arena.ts';
import { chunkSize, prevInUse, prevSize, setHead } from './chunk.ts';
import { type HeapMemory, toAddress } from './heap-memory.ts';
import * as L from './layout.ts';

const NAME = '[heap of an arena]';

/** The piece of linear memory that `heap` is the start of. Whatever memory says: hostile words lead to a fault. */
const mprotectSize = (h: HeapMemory, heap: number): number =>
  Math.min(h.word(heap + L.HEAP_MPROTECT_SIZE), L.HEAP_MAX_SIZE);

/** From now on the call works in this piece: accesses there need no look at the page table. */
export function enterHeap(h: HeapMemory, heap: number): void {
  h.areaLow = 0;
  h.areaHigh = 0;
  h.checkMapped(heap, L.HEAP_INFO_SIZE);
  const size = mprotectSize(h, heap);
  if (!h.api.mapped(toAddress(heap), size)) return;
  h.areaLow = heap;
  h.areaHigh = heap + size;
}

/** new_heap: its start, 0 when there is no room. The bottom of the window for mappings is where Linux has them, too. */
export function newHeap(h: HeapMemory, wanted: number, pad: number): number {
  let size = wanted;
  if (size + pad < L.HEAP_MIN_SIZE) size = L.HEAP_MIN_SIZE;
  else if (size + pad <= L.HEAP_MAX_SIZE) size += pad;
  else if (size > L.HEAP_MAX_SIZE) return 0;
  else size = L.HEAP_MAX_SIZE;
  size = pageUp(size);
  const bottom = toAddress(HIGH_OFFSET);
  for (let at = bottom; at + L.HEAP_MAX_SIZE <= MMAP_TOP; at += L.HEAP_MAX_SIZE) {
    if (isTaken(h, at)) continue;
    const request = { hint: at, fixed: true, noReplace: true, name: NAME, shadow: SH_NONE };
    if (mmap(h.machine, size, request) < 0) return 0; // the launch's limit
    const heap = HIGH_OFFSET + (at - bottom);
    h.setWord(heap + L.HEAP_SIZE, size);
    h.setWord(heap + L.HEAP_MPROTECT_SIZE, size);
    h.setWord(heap + L.HEAP_PAGESIZE, L.PAGE);
    return heap;
  }
  return 0;
}

const isTaken = (h: HeapMemory, at: number): boolean =>
  h.api.mappings.some((p) => p.address < at + L.HEAP_MAX_SIZE && at < p.address + p.size);

/** grow_heap: false when the piece cannot become so large. */
export function growHeap(h: HeapMemory, heap: number, more: number): boolean {
  const size = h.word(heap + L.HEAP_SIZE) + pageUp(more);
  if (size > L.HEAP_MAX_SIZE) return false;
  const open = mprotectSize(h, heap);
  if (size > open) {
    const hint = toAddress(heap) + open;
    if (mmap(h.machine, size - open, { hint, fixed: true, noReplace: true, name: NAME, shadow: SH_NONE }) < 0)
      return false;
    h.setWord(heap + L.HEAP_MPROTECT_SIZE, size);
  }
  h.setWord(heap + L.HEAP_SIZE, size);
  enterHeap(h, heap);
  return true;
}

/** shrink_heap: the kernel takes the pages' contents (MADV_DONTNEED); they stay mapped. */
function shrinkHeap(h: HeapMemory, heap: number, less: number): void {
  const size = h.word(heap + L.HEAP_SIZE) - less;
  h.zero(heap + size, less);
  h.api.setShadow(toAddress(heap + size), less, SH_NONE);
  h.setWord(heap + L.HEAP_SIZE, size);
}

function deleteHeap(h: HeapMemory, heap: number): void {
  munmap(h.machine, toAddress(heap), mprotectSize(h, heap));
}

/** What glibc asserts of the fence posts that end a piece. */
function expect(holds: boolean, assertion: string, chunk: number): void {
  if (!holds) throw new HeapAbort(assertionText(assertion, 'heap_trim'), chunk);
}

/** heap_trim: pieces that are empty go away, and the pages at the top's end. True when some did. */
export function heapTrim(h: HeapMemory, last: number, pad: number): boolean {
  let heap = last;
  const av = h.check(h.pointer(heap + L.HEAP_AR_PTR));
  let top = h.check(h.pointer(av + L.AV_TOP));
  while (top === heap + L.HEAP_INFO_SIZE) {
    const before = h.check(h.pointer(heap + L.HEAP_PREV));
    const beforeSize = h.word(before + L.HEAP_SIZE);
    const posts = L.MINSIZE - L.CHUNK_HDR;
    const misalign = (before + beforeSize - posts) & (L.MALLOC_ALIGNMENT - 1);
    let p = h.check(before + beforeSize - posts - misalign - L.CHUNK_HDR) + L.CHUNK_HDR;
    expect(h.word(p + 8) === L.PREV_INUSE, 'chunksize_nomask (p) == (0 | PREV_INUSE)', p);
    p = h.check(p - prevSize(h, p));
    let size = chunkSize(h, p) + posts + misalign;
    expect(size > 0 && size < 2 * L.MINSIZE, 'new_size > 0 && new_size < (long) (2 * MINSIZE)', p);
    if (!prevInUse(h, p)) size += prevSize(h, p);
    expect(size > 0 && size < L.HEAP_MAX_SIZE, 'new_size > 0 && new_size < max_size', p);
    if (size + (L.HEAP_MAX_SIZE - beforeSize) < pad + L.MINSIZE + L.PAGE) break;
    h.setWord(av + L.AV_SYSTEM_MEM, h.word(av + L.AV_SYSTEM_MEM) - h.word(heap + L.HEAP_SIZE));
    if (!prevInUse(h, p)) {
      p = h.check(p - prevSize(h, p));
      unlink(h, p);
    }
    expect(p + size === before + beforeSize, '((char *) p + new_size) == ((char *) heap + heap->size)', p);
    setHead(h, p, size | L.PREV_INUSE);
    h.setPointer(av + L.AV_TOP, p);
    h.commit();
    deleteHeap(h, heap);
    heap = before;
    top = p;
    enterHeap(h, heap);
  }
  const topSize = chunkSize(h, top);
  if (topSize < h.word(L.MP + L.MP_TRIM_THRESHOLD)) return false;
  const area = topSize - L.MINSIZE - 1;
  if (area <= pad) return false;
  const extra = Math.floor((area - pad) / L.PAGE) * L.PAGE;
  if (extra === 0) return false;
  if (h.word(heap + L.HEAP_SIZE) - extra < L.HEAP_INFO_SIZE) return false;
  shrinkHeap(h, heap, extra);
  h.setWord(av + L.AV_SYSTEM_MEM, h.word(av + L.AV_SYSTEM_MEM) - extra);
  setHead(h, top, (topSize - extra) | L.PREV_INUSE);
  return true;
}
