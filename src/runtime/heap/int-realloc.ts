/** _int_realloc, mremap_chunk and _int_memalign (glibc, malloc/malloc.c). Results are chunks, 0 for no memory. */
import { mremap } from '../../kernel/mmap.ts';
import { SH_NONE } from '../../machine/layout.ts';
import { assertionText, HeapAbort } from './abort.ts';
import { unlink } from './arena.ts';
import { chunkSize, head, prevInUse, prevSize, setHead, setHeadSize, setInUseAt } from './chunk.ts';
import { type HeapMemory, toAddress, toOffset } from './heap-memory.ts';
import { intFree, isMmappedValid } from './int-free.ts';
import { intMalloc } from './int-malloc.ts';
import * as L from './layout.ts';
import { countMapped } from './sysmalloc.ts';

/** `copy` copies user bytes (from, to, count), with their shadow. */
export type Copy = (from: number, to: number, n: number) => void;

export function intRealloc(
  h: HeapMemory,
  av: number,
  old: number,
  oldSize: number,
  nb: number,
  tcache: number,
  copy: Copy,
): number {
  const arena = L.arenaBit(av);
  const systemMem = h.word(av + L.AV_SYSTEM_MEM);
  if (head(h, old) <= L.CHUNK_HDR || oldSize >= systemMem) throw new HeapAbort('realloc(): invalid old size', old);
  const next = h.check(old + oldSize);
  const nextSize = chunkSize(h, next);
  if (head(h, next) <= L.CHUNK_HDR || nextSize >= systemMem) throw new HeapAbort('realloc(): invalid next size', next);

  let chunk = old;
  let size = oldSize;
  if (oldSize < nb) {
    const top = h.pointer(av + L.AV_TOP);
    if (next === top && oldSize + nextSize >= nb + L.MINSIZE) {
      setHeadSize(h, old, nb, arena);
      h.setPointer(av + L.AV_TOP, old + nb);
      setHead(h, old + nb, (oldSize + nextSize - nb) | L.PREV_INUSE);
      return old;
    }
    if (next !== top && !prevInUse(h, h.checkMapped(next + nextSize, 16)) && oldSize + nextSize >= nb) {
      size = oldSize + nextSize;
      unlink(h, next);
    } else {
      chunk = intMalloc(h, av, nb, tcache);
      if (chunk === 0) return 0;
      size = chunkSize(h, chunk);
      if (chunk === next) {
        size += oldSize; // the new chunk happens to follow: no copy
        chunk = old;
      } else {
        copy(old + 16, chunk + 16, oldSize - L.SIZE_SZ);
        intFree(h, av, old, tcache, true);
        return chunk;
      }
    }
  }
  const rest = size - nb;
  if (rest < L.MINSIZE) {
    setHeadSize(h, chunk, size, arena);
    setInUseAt(h, chunk + size);
  } else {
    const remainder = chunk + nb;
    setHeadSize(h, chunk, nb, arena);
    setHead(h, remainder, rest | L.PREV_INUSE | arena);
    setInUseAt(h, remainder + rest); // so that free does not complain
    intFree(h, av, remainder, tcache, true);
  }
  return chunk;
}

/** mremap_chunk: 0 when the kernel cannot. */
export function mremapChunk(h: HeapMemory, p: number, nb: number): number {
  const before = prevSize(h, p);
  const size = chunkSize(h, p);
  if (!isMmappedValid(h, p)) throw new HeapAbort('mremap_chunk(): invalid pointer', p);
  const newTotal = Math.ceil((nb + before + L.SIZE_SZ) / L.PAGE) * L.PAGE;
  if (before + size === newTotal) return p;
  const moved = mremap(h.machine, toAddress(p) - before, before + size, newTotal, true, SH_NONE);
  if (moved < 0) return 0;
  const chunk = toOffset(moved) + before;
  setHead(h, chunk, (newTotal - before) | L.IS_MMAPPED);
  countMapped(h, newTotal - size - before);
  return chunk;
}

export function intMemalign(h: HeapMemory, av: number, alignment: number, nb: number, tcache: number): number {
  const arena = L.arenaBit(av);
  const request = L.requestToSize(nb + alignment + L.MINSIZE);
  if (request === 0) return 0;
  let p = intMalloc(h, av, request, tcache);
  if (p === 0) return 0;
  const mem = toAddress(p) + L.CHUNK_HDR;
  if (mem % alignment !== 0) {
    let lead = Math.ceil(mem / alignment) * alignment - mem;
    if (lead < L.MINSIZE) lead += alignment;
    const chunk = p + lead;
    const size = chunkSize(h, p) - lead;
    if ((head(h, p) & L.IS_MMAPPED) !== 0) {
      h.setWord(chunk, prevSize(h, p) + lead);
      setHead(h, chunk, size | L.IS_MMAPPED);
      return chunk;
    }
    setHead(h, chunk, size | L.PREV_INUSE | arena);
    setInUseAt(h, chunk + size);
    setHeadSize(h, p, lead, arena);
    intFree(h, av, p, tcache, true);
    p = chunk;
    if (size < nb)
      throw new HeapAbort(
        assertionText('newsize >= nb && (((unsigned long) (chunk2mem (p))) % alignment) == 0', '_int_memalign'),
        p,
      );
  }
  if ((head(h, p) & L.IS_MMAPPED) === 0) {
    const size = chunkSize(h, p);
    if (size > nb + L.MINSIZE) {
      const remainder = p + nb;
      setHead(h, remainder, (size - nb) | L.PREV_INUSE | arena);
      setHeadSize(h, p, nb, arena);
      intFree(h, av, remainder, tcache, true);
    }
  }
  return p;
}
