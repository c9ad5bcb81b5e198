/** An arena's start, the thread's cache, and list surgery (glibc, malloc/malloc.c: ptmalloc_init, tcache, unlink_chunk). */
import { SH_NONE } from '../../machine/layout.ts';
import { HeapAbort } from './abort.ts';
import { bk, bkNext, chunkSize, fd, fdNext, prevSize, setBk, setBkNext, setFd, setFdNext } from './chunk.ts';
import type { HeapMemory } from './heap-memory.ts';
import * as L from './layout.ts';
import { applyTunables } from './tunables.ts';

/** Maps libc's data when it is not there yet and makes the arena empty (ptmalloc_init). */
export function initialize(h: HeapMemory): void {
  if (!h.api.mapped(L.LIBC_DATA, 8)) {
    h.api.map(L.LIBC_DATA, L.LIBC_DATA_PAGES * L.PAGE, SH_NONE, 'libc.so.6 data');
  }
  const av = L.MAIN_ARENA;
  const mp = L.MP;
  initState(h, av);
  h.setPointer(av + L.AV_NEXT, av);
  h.setWord(av + L.AV_ATTACHED_THREADS, 1);
  // pthread_create allocates, so it is always the first thread that comes here first.
  h.setPointer(arenaSlot(1), av);
  h.setWord(mp + L.MP_NARENAS, 1);
  h.setWord(mp + L.MP_TRIM_THRESHOLD, L.DEFAULT_TRIM_THRESHOLD);
  h.setWord(mp + L.MP_TOP_PAD, L.DEFAULT_TOP_PAD);
  h.setWord(mp + L.MP_MMAP_THRESHOLD, L.DEFAULT_MMAP_THRESHOLD);
  h.setWord(mp + L.MP_ARENA_TEST, 8);
  h.set32(mp + L.MP_N_MMAPS_MAX, L.DEFAULT_MMAP_MAX);
  h.setWord(mp + L.MP_TCACHE_BINS, L.TCACHE_BINS);
  h.setWord(mp + L.MP_TCACHE_MAX_BYTES, 1032);
  h.setWord(mp + L.MP_TCACHE_COUNT, 7);
  h.setWord(mp + L.MP_GLOBAL_MAX_FAST, L.DEFAULT_MXFAST);
  // glibc takes the key from getrandom; a run must be repeatable.
  h.set32(mp + L.MP_TCACHE_KEY, 0x9ae16a3b | 0);
  h.set32(mp + L.MP_TCACHE_KEY + 4, 0x2f90404f);
  h.set32(mp + L.MP_INITIALIZED, 1);
  applyTunables(h, h.machine);
}

/** malloc_init_state */
export function initState(h: HeapMemory, av: number): void {
  for (let i = 1; i < L.NBINS; i++) {
    const bin = L.binAt(av, i);
    setFd(h, bin, bin);
    setBk(h, bin, bin);
  }
  if (av !== L.MAIN_ARENA) h.set32(av + L.AV_FLAGS, L.NONCONTIGUOUS_BIT);
  h.setPointer(av + L.AV_TOP, L.unsortedOf(av));
}

/** __malloc_initialized. The word is zero before libc's data is mapped, too. */
export const isInitialized = (h: HeapMemory): boolean => h.i32[(L.MP + L.MP_INITIALIZED) >> 2] !== 0;

// ---- the thread's cache

export const threadSlot = (thread: number): number => L.THREADS + (thread % L.MAX_THREADS) * 8;
/** Where the thread's arena is kept (thread_arena). */
export const arenaSlot = (thread: number): number => L.THREAD_ARENAS + (thread % L.MAX_THREADS) * 8;

/** tcache_put. `tcache` is the offset of the thread's tcache_perthread_struct. */
export function tcachePut(h: HeapMemory, tcache: number, chunk: number, index: number): void {
  const e = chunk + 16;
  const entry = tcache + L.TCACHE_ENTRIES + index * 8;
  h.setTcacheKey(e + 8);
  // The list's head is copied as it is, even when the program has overwritten it.
  const lo = h.get32(entry);
  const hi = h.get32(entry + 4);
  h.setProtectedWord(e, lo, hi);
  h.setPointer(entry, e);
  h.set16(tcache + index * 2, h.get16(tcache + index * 2) + 1);
}

/** tcache_get: the user pointer of the first entry, which there is. */
export function tcacheGet(h: HeapMemory, tcache: number, index: number): number {
  const entry = tcache + L.TCACHE_ENTRIES + index * 8;
  if ((h.get32(entry) & 15) !== 0) throw new HeapAbort('malloc(): unaligned tcache chunk detected', 0);
  const e = h.check(h.pointer(entry));
  const lo = h.protectedLow(e);
  const hi = h.protectedHigh(e);
  h.set32(entry, lo);
  h.set32(entry + 4, hi);
  h.set16(tcache + index * 2, h.get16(tcache + index * 2) - 1);
  h.set32(e + 8, 0);
  h.set32(e + 12, 0);
  return e;
}

// ---- doubly linked bins

/** unlink_chunk: takes a free chunk out of its bin. */
export function unlink(h: HeapMemory, p: number): void {
  const size = chunkSize(h, p);
  if (size !== prevSize(h, h.check(p + size))) throw new HeapAbort('corrupted size vs. prev_size', p);
  const f = h.check(fd(h, p));
  if (bk(h, f) !== p) throw new HeapAbort('corrupted double-linked list', p);
  const b = h.check(bk(h, p));
  if (fd(h, b) !== p) throw new HeapAbort('corrupted double-linked list', p);
  setBk(h, f, b);
  setFd(h, b, f);
  if (L.inSmallRange(h.word(p + 8)) || isNull(h, p + 32)) return;
  const fn = h.check(fdNext(h, p));
  if (bkNext(h, fn) !== p) throw new HeapAbort('corrupted double-linked list (not small)', p);
  const bn = h.check(bkNext(h, p));
  if (fdNext(h, bn) !== p) throw new HeapAbort('corrupted double-linked list (not small)', p);
  if (isNull(h, f + 32)) {
    if (fn === p) {
      setFdNext(h, f, f);
      setBkNext(h, f, f);
    } else {
      setFdNext(h, f, fn);
      setBkNext(h, f, bn);
      setBkNext(h, fn, f);
      setFdNext(h, bn, f);
    }
  } else {
    setBkNext(h, fn, bn);
    setFdNext(h, bn, fn);
  }
}

const isNull = (h: HeapMemory, at: number): boolean => h.get32(at) === 0 && h.get32(at + 4) === 0;

/** Puts `p` at the front of the unsorted bin. `text`: what glibc says when the bin's first chunk does not point back. */
export function pushUnsorted(h: HeapMemory, av: number, p: number, size: number, text: string | undefined): void {
  const bck = L.unsortedOf(av);
  const fwd = h.check(fd(h, bck));
  if (text !== undefined && bk(h, fwd) !== bck) throw new HeapAbort(text, fwd);
  setFd(h, p, fwd);
  setBk(h, p, bck);
  if (!L.inSmallRange(size)) {
    setFdNext(h, p, 0);
    setBkNext(h, p, 0);
  }
  setFd(h, bck, p);
  setBk(h, fwd, p);
}
