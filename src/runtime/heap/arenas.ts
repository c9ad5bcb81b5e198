/**
 * Which arena a thread allocates from (glibc, malloc/arena.c). Each thread gets one of its own at its first allocation, until
 * there are eight per processor; then they are shared. What a thread that ends was the last to use waits in a list.
 */
import { arenaSlot, initState } from './arena.ts';
import { enterHeap, newHeap } from './arena-heap.ts';
import { setHead } from './chunk.ts';
import { type HeapMemory, offsetOf } from './heap-memory.ts';
import * as L from './layout.ts';

/** What get_nprocs(3) says of the simulated machine. */
const PROCESSORS = 1;
/** NARENAS_FROM_NCORES on 64-bit systems. */
const ARENAS_PER_PROCESSOR = 8;
/** A ring of arenas that is longer has been overwritten. */
const MOST_ARENAS = 4096;

/** thread_arena of a thread; 0 when it has none yet. */
export const arenaOfThread = (h: HeapMemory, thread: number): number => h.pointer(arenaSlot(thread));

/** From now on the call works in this arena. */
export function enterArena(h: HeapMemory, av: number): void {
  if (av !== L.MAIN_ARENA && av !== 0) enterHeap(h, L.heapFor(h.check(h.pointer(av + L.AV_TOP))));
}

/** The arenas in the order of their ring, the main one first. */
export function* arenas(h: HeapMemory): Generator<number> {
  let av = L.MAIN_ARENA;
  for (let i = 0; i < MOST_ARENAS; i++) {
    yield av;
    av = h.check(h.pointer(av + L.AV_NEXT));
    if (av === L.MAIN_ARENA) return;
  }
}

/** arena_get; its lock is the caller's to take. `size`: of the request. 0: there is none, and mappings must do. */
export function arenaFor(h: HeapMemory, thread: number, size: number): number {
  const own = arenaOfThread(h, thread);
  const av = own !== 0 ? own : arenaGet2(h, thread, size, 0);
  enterArena(h, av);
  return av;
}

/** arena_get2 */
export function arenaGet2(h: HeapMemory, thread: number, size: number, avoid: number): number {
  const free = takeFree(h, thread);
  if (free !== 0) return free;
  const mp = L.MP;
  const n = h.word(mp + L.MP_NARENAS);
  if (h.word(mp + L.MP_NARENAS_LIMIT) === 0) {
    const most = h.word(mp + L.MP_ARENA_MAX);
    if (most !== 0) h.setWord(mp + L.MP_NARENAS_LIMIT, most);
    else if (n > h.word(mp + L.MP_ARENA_TEST)) h.setWord(mp + L.MP_NARENAS_LIMIT, PROCESSORS * ARENAS_PER_PROCESSOR);
  }
  const limit = h.word(mp + L.MP_NARENAS_LIMIT);
  if (limit === 0 || n < limit) {
    const made = newArena(h, thread, size);
    if (made !== 0) return made;
    // glibc gives every block a mapping of its own then; its address space is never that short.
  }
  return reusedArena(h, thread, avoid);
}

/** get_free_list */
function takeFree(h: HeapMemory, thread: number): number {
  const av = h.pointer(L.MP + L.MP_FREE_LIST);
  if (av === 0) return 0;
  h.check(av);
  h.setPointer(L.MP + L.MP_FREE_LIST, h.pointer(av + L.AV_NEXT_FREE));
  h.setWord(av + L.AV_ATTACHED_THREADS, 1);
  detach(h, thread);
  h.setPointer(arenaSlot(thread), av);
  return av;
}

/** detach_arena: what the thread used until now. */
function detach(h: HeapMemory, thread: number): void {
  const av = arenaOfThread(h, thread);
  if (av !== 0) h.setWord(av + L.AV_ATTACHED_THREADS, h.word(av + L.AV_ATTACHED_THREADS) - 1);
}

/** _int_new_arena */
function newArena(h: HeapMemory, thread: number, size: number): number {
  const own = L.HEAP_INFO_SIZE + L.AV_SIZE + L.MALLOC_ALIGNMENT;
  const pad = h.word(L.MP + L.MP_TOP_PAD);
  // Too large for a piece: a minimal arena, and the request is served by a mapping.
  const heap = newHeap(h, size + own, pad) || newHeap(h, own, pad);
  if (heap === 0) return 0;
  const av = heap + L.HEAP_INFO_SIZE;
  h.setPointer(heap + L.HEAP_AR_PTR, av);
  initState(h, av);
  h.setWord(av + L.AV_ATTACHED_THREADS, 1);
  const bytes = h.word(heap + L.HEAP_SIZE);
  h.setWord(av + L.AV_SYSTEM_MEM, bytes);
  h.setWord(av + L.AV_MAX_SYSTEM_MEM, bytes);
  const top = L.firstChunkOf(av);
  h.setPointer(av + L.AV_TOP, top);
  setHead(h, top, (heap + bytes - top) | L.PREV_INUSE);
  detach(h, thread);
  h.setPointer(arenaSlot(thread), av);
  h.setPointer(av + L.AV_NEXT, h.pointer(L.MAIN_ARENA + L.AV_NEXT));
  h.setPointer(L.MAIN_ARENA + L.AV_NEXT, av);
  h.setWord(L.MP + L.MP_NARENAS, h.word(L.MP + L.MP_NARENAS) + 1);
  // The mapping is there: what the call runs into later must not lose it.
  h.commit();
  return av;
}

/** reused_arena: the next in the ring whose lock is free. */
function reusedArena(h: HeapMemory, thread: number, avoid: number): number {
  const { MP, MP_NEXT_TO_USE } = L;
  const first = h.pointer(MP + MP_NEXT_TO_USE) || L.MAIN_ARENA;
  let av = first;
  for (let i = 0; h.locks?.isTaken(av); i++) {
    av = h.check(h.pointer(h.check(av) + L.AV_NEXT));
    if (av === first || i >= MOST_ARENAS) {
      // All of them are: the next one is waited for.
      av = first === avoid ? h.pointer(first + L.AV_NEXT) : first;
      break;
    }
  }
  h.check(av);
  detach(h, thread);
  removeFromFree(h, av);
  h.setWord(av + L.AV_ATTACHED_THREADS, h.word(av + L.AV_ATTACHED_THREADS) + 1);
  h.setPointer(arenaSlot(thread), av);
  h.setPointer(MP + MP_NEXT_TO_USE, h.pointer(av + L.AV_NEXT));
  return av;
}

function removeFromFree(h: HeapMemory, arena: number): void {
  let link = L.MP + L.MP_FREE_LIST;
  for (let i = 0; i < MOST_ARENAS; i++) {
    const av = h.pointer(link);
    if (av === 0) return;
    if (av === arena) {
      h.setPointer(link, h.pointer(av + L.AV_NEXT_FREE));
      return;
    }
    link = h.check(av) + L.AV_NEXT_FREE;
  }
}

/** arena_get_retry: there is no memory in `av`; the main arena, or another than it. */
export function arenaForRetry(h: HeapMemory, thread: number, av: number, size: number): number {
  const other = av === L.MAIN_ARENA ? arenaGet2(h, thread, size, av) : L.MAIN_ARENA;
  enterArena(h, other);
  return other;
}

/** arena_thread_freeres, its second half: the last thread of an arena leaves it to the next one that needs one. */
export function leaveArena(h: HeapMemory, thread: number): void {
  const av = arenaOfThread(h, thread);
  h.setPointer(arenaSlot(thread), 0);
  if (av === 0) return;
  const left = h.word(h.check(av) + L.AV_ATTACHED_THREADS) - 1;
  h.setWord(av + L.AV_ATTACHED_THREADS, left);
  if (left !== 0) return;
  h.setPointer(av + L.AV_NEXT_FREE, h.pointer(L.MP + L.MP_FREE_LIST));
  h.setPointer(L.MP + L.MP_FREE_LIST, av);
}

/** arena_for_chunk, and the call works there. What an overwritten header leads to is a fault, unless it looks like an arena. */
export function arenaOfChunk(h: HeapMemory, p: number, word: number): number {
  if ((word & L.NON_MAIN_ARENA) === 0) return L.MAIN_ARENA;
  const heap = h.heapOfChunk(p);
  enterHeap(h, heap);
  const av = offsetOf(h.get32(heap + L.HEAP_AR_PTR), h.get32(heap + L.HEAP_AR_PTR + 4));
  return h.checkMapped(av, L.AV_SIZE);
}
