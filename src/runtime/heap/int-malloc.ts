/** _int_malloc: a chunk from fastbins, small and large bins, the unsorted list or the top (glibc, malloc/malloc.c). */
import { assertionText, HeapAbort } from './abort.ts';
import { pushUnsorted, tcacheGet, tcachePut, unlink } from './arena.ts';
import {
  bk,
  bkNext,
  chunkSize,
  fd,
  fdNext,
  head,
  prevInUse,
  prevSize,
  setArena,
  setBk,
  setBkNext,
  setFd,
  setFdNext,
  setFoot,
  setHead,
  setInUseAt,
} from './chunk.ts';
import { type HeapMemory, highHalf, lowHalf } from './heap-memory.ts';
import { consolidate } from './int-free.ts';
import * as L from './layout.ts';
import { mmapChunk, sysmalloc } from './sysmalloc.ts';

const MAX_ITERATIONS = 10_000;

/** Returns the chunk that serves a chunk size of `nb`, 0 when there is no memory. `tcache` is 0 when the thread has none. */
export function intMalloc(h: HeapMemory, av: number, nb: number, tcache: number): number {
  if (av === 0) return mmapChunk(h, nb);
  const arena = L.arenaBit(av);
  const tcIndex = L.tcacheIndex(nb);
  const cached = tcache !== 0 && tcIndex < h.word(L.MP + L.MP_TCACHE_BINS);
  const tcacheCount = h.word(L.MP + L.MP_TCACHE_COUNT);

  if (nb <= h.word(L.MP + L.MP_GLOBAL_MAX_FAST)) {
    const index = L.fastIndex(nb);
    const bin = av + L.AV_FASTBINS + index * 8;
    const victim = takeFast(h, bin, 'malloc(): unaligned fastbin chunk detected 2');
    if (victim !== 0) {
      if (L.fastIndex(chunkSize(h, victim)) !== index)
        throw new HeapAbort('malloc(): memory corruption (fast)', victim);
      if (cached) {
        // While here, chunks of the same size move to the thread's cache.
        while (h.get16(tcache + tcIndex * 2) < tcacheCount) {
          const other = takeFast(h, bin, 'malloc(): unaligned fastbin chunk detected 3');
          if (other === 0) break;
          tcachePut(h, tcache, other, tcIndex);
        }
      }
      return victim;
    }
  }

  let index: number;
  if (L.inSmallRange(nb)) {
    index = L.smallIndex(nb);
    const bin = L.binAt(av, index);
    const victim = h.check(bk(h, bin));
    if (victim !== bin) {
      const bck = h.check(bk(h, victim));
      if (fd(h, bck) !== victim) throw new HeapAbort('malloc(): smallbin double linked list corrupted', victim);
      setInUseAt(h, victim + nb);
      setArena(h, victim, arena);
      setBk(h, bin, bck);
      setFd(h, bck, bin);
      if (cached) {
        for (
          let other: number;
          (other = h.check(bk(h, bin))) !== bin && h.get16(tcache + tcIndex * 2) < tcacheCount;
        ) {
          const before = h.check(bk(h, other));
          setInUseAt(h, other + nb);
          setArena(h, other, arena);
          setBk(h, bin, before);
          setFd(h, before, bin);
          tcachePut(h, tcache, other, tcIndex);
        }
      }
      return victim;
    }
  } else {
    index = L.largeIndex(nb);
    if (h.get32(av + L.AV_HAVE_FASTCHUNKS) !== 0) consolidate(h, av);
  }

  for (;;) {
    if (h.pointer(L.unsortedOf(av) + 24) !== L.unsortedOf(av)) {
      const sorted = sortUnsorted(h, av, nb, cached ? tcache : 0, tcIndex, tcacheCount);
      if (sorted !== 0) return sorted;
    }

    if (!L.inSmallRange(nb)) {
      const fit = takeLarge(h, av, L.binAt(av, index), nb);
      if (fit !== 0) return fit;
    }
    const larger = takeLarger(h, av, index + 1, nb);
    if (larger !== 0) return larger;

    const top = h.check(h.pointer(av + L.AV_TOP));
    const size = chunkSize(h, top);
    if (size > h.word(av + L.AV_SYSTEM_MEM)) throw new HeapAbort('malloc(): corrupted top size', top);
    if (size >= nb + L.MINSIZE) {
      splitTop(h, av, top, size, nb);
      return top;
    }
    if (h.get32(av + L.AV_HAVE_FASTCHUNKS) === 0) return sysmalloc(h, av, nb, tcache);
    consolidate(h, av);
    index = L.binIndex(nb);
  }
}

export function splitTop(h: HeapMemory, av: number, top: number, size: number, nb: number): void {
  const rest = top + nb;
  h.put64(av + L.AV_TOP, lowHalf(rest), highHalf(rest));
  h.put64(top + 8, nb | L.PREV_INUSE | L.arenaBit(av), 0);
  h.put64(rest + 8, (size - nb) | L.PREV_INUSE, 0);
}

/** Pops a fastbin; 0 when it is empty. */
function takeFast(h: HeapMemory, bin: number, misaligned: string): number {
  const lo = h.get32(bin);
  if (lo === 0 && h.get32(bin + 4) === 0) return 0;
  if ((lo & 15) !== 0) throw new HeapAbort(misaligned, 0);
  const victim = h.check(h.pointer(bin));
  const nextLo = h.protectedLow(victim + 16);
  const nextHi = h.protectedHigh(victim + 16);
  h.set32(bin, nextLo);
  h.set32(bin + 4, nextHi);
  return victim;
}

/**
 * Goes through the unsorted list, the oldest first: a chunk that fits exactly is taken (or cached), the last remainder
 * is split for a small request, all others go to their bins. 0 when nothing was found.
 */
function sortUnsorted(
  h: HeapMemory,
  av: number,
  nb: number,
  tcache: number,
  tcIndex: number,
  tcacheCount: number,
): number {
  const unsorted = L.unsortedOf(av);
  const systemMem = h.word(av + L.AV_SYSTEM_MEM);
  const limit = h.word(L.MP + L.MP_TCACHE_UNSORTED_LIMIT);
  let returnCached = false;
  let processed = 0;
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    const victim = h.pointer(unsorted + 24);
    if (victim === unsorted) break;
    h.check(victim);
    const size = chunkSize(h, victim);
    if (size <= L.CHUNK_HDR || size > systemMem) throw new HeapAbort('malloc(): invalid size (unsorted)', victim);
    const next = h.check(victim + size);
    const nextSize = head(h, next);
    if (nextSize < L.CHUNK_HDR || nextSize > systemMem)
      throw new HeapAbort('malloc(): invalid next size (unsorted)', next);
    if ((prevSize(h, next) & ~L.SIZE_BITS) !== size)
      throw new HeapAbort('malloc(): mismatching next->prev_size (unsorted)', victim);
    const bck = h.check(bk(h, victim));
    if (fd(h, bck) !== victim || fd(h, victim) !== unsorted)
      throw new HeapAbort('malloc(): unsorted double linked list corrupted', victim);
    if (prevInUse(h, next)) throw new HeapAbort('malloc(): invalid next->prev_inuse (unsorted)', next);

    if (
      L.inSmallRange(nb) &&
      bck === unsorted &&
      victim === h.pointer(av + L.AV_LAST_REMAINDER) &&
      size > nb + L.MINSIZE
    ) {
      const rest = victim + nb;
      const restSize = size - nb;
      setFd(h, unsorted, rest);
      setBk(h, unsorted, rest);
      h.setPointer(av + L.AV_LAST_REMAINDER, rest);
      setFd(h, rest, unsorted);
      setBk(h, rest, unsorted);
      if (!L.inSmallRange(restSize)) {
        setFdNext(h, rest, 0);
        setBkNext(h, rest, 0);
      }
      setHead(h, victim, nb | L.PREV_INUSE | L.arenaBit(av));
      setHead(h, rest, restSize | L.PREV_INUSE);
      setFoot(h, rest, restSize);
      return victim;
    }

    setBk(h, unsorted, bck);
    setFd(h, bck, unsorted);

    if (size === nb) {
      setInUseAt(h, next);
      setArena(h, victim, L.arenaBit(av));
      if (tcache === 0 || h.get16(tcache + tcIndex * 2) >= tcacheCount) return victim;
      tcachePut(h, tcache, victim, tcIndex);
      returnCached = true;
      continue;
    }
    fileInBin(h, av, victim, size);

    processed++;
    if (returnCached && limit > 0 && processed > limit) return tcacheGet(h, tcache, tcIndex) - 16;
  }
  return returnCached ? tcacheGet(h, tcache, tcIndex) - 16 : 0;
}

/** Small bins are queues; large bins are kept sorted, largest first, with a skip list over the different sizes. */
function fileInBin(h: HeapMemory, av: number, victim: number, size: number): void {
  const index = L.binIndex(size);
  let bck = L.binAt(av, index);
  let fwd = h.check(fd(h, bck));
  if (!L.inSmallRange(size)) {
    if (fwd === bck) {
      setFdNext(h, victim, victim);
      setBkNext(h, victim, victim);
    } else {
      const word = size | L.PREV_INUSE;
      const smallest = h.check(bk(h, bck));
      assertMainArena(h, smallest, 'bck->bk');
      if (word < head(h, smallest)) {
        const largest = fwd;
        fwd = bck;
        bck = smallest;
        const last = h.check(bkNext(h, largest));
        setFdNext(h, victim, largest);
        setBkNext(h, victim, last);
        setBkNext(h, largest, victim);
        setFdNext(h, last, victim);
      } else {
        assertMainArena(h, fwd, 'fwd');
        while (word < head(h, fwd)) {
          fwd = h.check(fdNext(h, fwd));
          assertMainArena(h, fwd, 'fwd');
        }
        if (word === head(h, fwd)) {
          fwd = h.check(fd(h, fwd)); // always the second position, so that the skip list stays
        } else {
          const before = h.check(bkNext(h, fwd));
          setFdNext(h, victim, fwd);
          setBkNext(h, victim, before);
          if (fdNext(h, before) !== fwd)
            throw new HeapAbort('malloc(): largebin double linked list corrupted (nextsize)', fwd);
          setBkNext(h, fwd, victim);
          setFdNext(h, before, victim);
        }
        bck = h.check(bk(h, fwd));
        if (fd(h, bck) !== fwd) throw new HeapAbort('malloc(): largebin double linked list corrupted (bk)', fwd);
      }
    }
  }
  const word = av + L.AV_BINMAP + (index >> 5) * 4;
  h.set32(word, h.get32(word) | (1 << (index & 31)));
  setBk(h, victim, bck);
  setFd(h, victim, fwd);
  setBk(h, fwd, victim);
  setFd(h, bck, victim);
}

function assertMainArena(h: HeapMemory, chunk: number, expression: string): void {
  if ((h.get32(chunk + 8) & L.NON_MAIN_ARENA) !== 0)
    throw new HeapAbort(assertionText(`chunk_main_arena (${expression})`, '_int_malloc'), chunk);
}

/** The smallest chunk of a large bin that is large enough; 0 when there is none. */
function takeLarge(h: HeapMemory, av: number, bin: number, nb: number): number {
  const first = h.check(fd(h, bin));
  if (first === bin || head(h, first) < nb) return 0;
  let victim = h.check(bkNext(h, first));
  let size = chunkSize(h, victim);
  for (let i = 0; size < nb; i++) {
    // An overwritten size can make the ring endless, here as in glibc.
    if (i > 1_000_000)
      throw new HeapAbort('endless loop in malloc: the skip list of a large bin is overwritten', victim);
    victim = h.check(bkNext(h, victim));
    size = chunkSize(h, victim);
  }
  if (victim !== bk(h, bin)) {
    const next = h.check(fd(h, victim));
    if (head(h, victim) === head(h, next)) victim = next;
  }
  unlink(h, victim);
  splitOrExhaust(h, av, victim, size, nb, 'malloc(): corrupted unsorted chunks', false);
  return victim;
}

/** Best fit over the binmap: the last chunk of the first bin from `index` on that has one. 0 when there is none. */
function takeLarger(h: HeapMemory, av: number, index: number, nb: number): number {
  for (let i = index; i < L.BINMAP_WORDS * 32; i++) {
    const word = av + L.AV_BINMAP + (i >> 5) * 4;
    const map = h.get32(word) >>> (i & 31);
    if (map === 0) {
      i |= 31; // on to the next word
      continue;
    }
    if ((map & 1) === 0) continue;
    const bin = L.binAt(av, i);
    const victim = h.check(bk(h, bin));
    if (victim === bin) {
      h.set32(word, h.get32(word) & ~(1 << (i & 31)));
      continue;
    }
    const size = chunkSize(h, victim);
    if (size < nb)
      throw new HeapAbort(assertionText('(unsigned long) (size) >= (unsigned long) (nb)', '_int_malloc'), victim);
    unlink(h, victim);
    splitOrExhaust(h, av, victim, size, nb, 'malloc(): corrupted unsorted chunks 2', L.inSmallRange(nb));
    return victim;
  }
  return 0;
}

function splitOrExhaust(
  h: HeapMemory,
  av: number,
  victim: number,
  size: number,
  nb: number,
  text: string,
  lastRemainder: boolean,
): void {
  const restSize = size - nb;
  if (restSize < L.MINSIZE) {
    setInUseAt(h, victim + size);
    setArena(h, victim, L.arenaBit(av));
    return;
  }
  const rest = victim + nb;
  pushUnsorted(h, av, rest, restSize, text);
  if (lastRemainder) h.setPointer(av + L.AV_LAST_REMAINDER, rest);
  setHead(h, victim, nb | L.PREV_INUSE | L.arenaBit(av));
  setHead(h, rest, restSize | L.PREV_INUSE);
  setFoot(h, rest, restSize);
}
