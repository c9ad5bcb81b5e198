/**
 * The two calls that programs make by the million, in the cases that need no search: malloc from the thread's cache or
 * straight from the top, free into the cache or a fastbin. They do what intMalloc and intFree do there, with each check of
 * glibc's; at anything out of the ordinary they answer NO and have done nothing, and the whole algorithm runs.
 *
 * Nothing here can fail half-way, so nothing is logged for undoing.
 */
import { DIRTY, LOW_OFFSET, PAGE_MAP, QUICK_LOCKING } from '../../machine/layout.ts';
import { type HeapMemory, highHalf, lowHalf, offsetOf } from './heap-memory.ts';
import * as L from './layout.ts';

/** The case is not an easy one. */
export const NO = -2;

const AV = L.MAIN_ARENA;
const MUTEX = (AV + L.AV_MUTEX) >> 2;
const TOP = (AV + L.AV_TOP) >> 2;
const BINMAP = (AV + L.AV_BINMAP) >> 2;
const UNSORTED = L.unsortedOf(AV);
const UNSORTED_BK = (UNSORTED + 24) >> 2;
const UNSORTED_LO = lowHalf(UNSORTED);
const UNSORTED_HI = highHalf(UNSORTED);
const SYSTEM_MEM = (AV + L.AV_SYSTEM_MEM) >> 2;
const HAVE_FASTCHUNKS = (AV + L.AV_HAVE_FASTCHUNKS) >> 2;
const FASTBINS = (AV + L.AV_FASTBINS) >> 2;
const TCACHE_BINS = (L.MP + L.MP_TCACHE_BINS) >> 2;
const TCACHE_COUNT = (L.MP + L.MP_TCACHE_COUNT) >> 2;
const MAX_FAST = (L.MP + L.MP_GLOBAL_MAX_FAST) >> 2;
const KEY = (L.MP + L.MP_TCACHE_KEY) >> 2;
const AV_LO = lowHalf(AV);
const AV_HI = highHalf(AV);
/** From a thread's tcache pointer to its arena's. */
const TO_ARENA = (L.THREAD_ARENAS - L.THREADS) >> 2;
const AV_DIRTY = DIRTY + ((AV - LOW_OFFSET) >>> 12);

const dirty = (h: HeapMemory, offset: number): void => {
  h.bytes[DIRTY + ((offset - LOW_OFFSET) >>> 12)] = 1;
};

/** The 32 bytes are mapped: in the brk heap, or in a piece of another arena. */
function inHeap(h: HeapMemory, offset: number): boolean {
  if (offset >= h.heapLow && offset <= h.heapHigh - 32) return true;
  if (offset < LOW_OFFSET) return false;
  const map = PAGE_MAP + ((offset - LOW_OFFSET) >>> 12);
  return (h.bytes[map]! & 3) === 3 && ((offset & 4095) <= 4064 || (h.bytes[map + 1]! & 3) === 3);
}

/** User memory for a chunk of `nb` bytes, or NO. `slot`: of the thread's cache pointer. */
export function fastMalloc(h: HeapMemory, nb: number, slot: number): number {
  const i = h.i32;
  const tcache = offsetOf(i[slot >> 2]!, i[(slot >> 2) + 1]!);
  if (tcache <= 0 || (tcache & 7) !== 0) return NO;
  const index = (nb - 17) >> 4;
  if (index < i[TCACHE_BINS]! && ((i[(tcache + index * 2) >> 2]! >>> ((index & 1) * 16)) & 0xffff) !== 0)
    return takeCached(h, tcache, index);
  if (nb >= L.MIN_LARGE_SIZE) return NO;
  if (i[(slot >> 2) + TO_ARENA] !== AV_LO || i[(slot >> 2) + TO_ARENA + 1] !== AV_HI) return NO;
  // The arena's lock: it is taken, or this is the call that loses the processor with it (arena-locks.ts).
  const locks = i[QUICK_LOCKING >> 2]!;
  if (locks === 1 || i[MUTEX] !== 0) return NO;
  // No free chunk waits anywhere: every bin that has one has its bit in the map.
  if ((i[BINMAP]! | i[BINMAP + 1]! | i[BINMAP + 2]! | i[BINMAP + 3]!) !== 0) return NO;
  if (i[UNSORTED_BK] !== UNSORTED_LO || i[UNSORTED_BK + 1] !== UNSORTED_HI) return NO;
  if (nb <= i[MAX_FAST]!) {
    const bin = FASTBINS + ((nb >>> 4) - 2) * 2;
    if ((i[bin]! | i[bin + 1]!) !== 0) return NO;
  }
  const top = offsetOf(i[TOP]!, i[TOP + 1]!);
  if (top < h.heapLow || top > h.heapHigh - 32 || (top & 15) !== 0) return NO;
  const size = i[(top + 8) >> 2]! & ~L.SIZE_BITS;
  if (size < nb + L.MINSIZE || i[(top + 12) >> 2] !== 0 || size > i[SYSTEM_MEM]! || top + nb > h.heapHigh - 32)
    return NO;
  if (locks !== 0) i[QUICK_LOCKING >> 2] = locks - 1;
  const rest = top + nb;
  i[TOP] = lowHalf(rest);
  i[TOP + 1] = highHalf(rest);
  i[(top + 8) >> 2] = nb | L.PREV_INUSE;
  i[(rest + 8) >> 2] = (size - nb) | L.PREV_INUSE;
  i[(rest + 12) >> 2] = 0;
  h.bytes[AV_DIRTY] = 1;
  dirty(h, top + 8);
  dirty(h, rest + 8);
  return top + 16;
}

function takeCached(h: HeapMemory, tcache: number, index: number): number {
  const i = h.i32;
  const entry = (tcache + L.TCACHE_ENTRIES + index * 8) >> 2;
  const lo = i[entry]!;
  const e = offsetOf(lo, i[entry + 1]!);
  if ((lo & 15) !== 0 || !inHeap(h, e)) return NO;
  const hi = highHalf(e);
  const at = e >> 2;
  i[entry] = i[at]! ^ ((lowHalf(e) >>> 12) | (hi << 20));
  i[entry + 1] = i[at + 1]! ^ (hi >>> 12);
  // The counts are 16 bits wide; this one is not 0.
  const count = (tcache + index * 2) >> 2;
  i[count] = i[count]! - (1 << ((index & 1) * 16));
  i[at + 2] = 0;
  i[at + 3] = 0;
  dirty(h, tcache);
  dirty(h, tcache + L.TCACHE_SIZE - 1);
  dirty(h, e);
  return e;
}

/** True when the block at `mem` has been released. */
export function fastFree(h: HeapMemory, mem: number, slot: number): boolean {
  const p = mem - 16;
  if ((p & 15) !== 0 || !inHeap(h, p) || (p < h.heapHigh && p > h.heapHigh - 64)) return false;
  const i = h.i32;
  const word = i[(p + 8) >> 2]!;
  const size = word & ~L.SIZE_BITS;
  if (i[(p + 12) >> 2] !== 0 || size < L.MINSIZE || (word & 10) !== 0) return false;
  const tcache = offsetOf(i[slot >> 2]!, i[(slot >> 2) + 1]!);
  if (tcache <= 0 || (tcache & 7) !== 0) return false;
  const at = mem >> 2;
  const index = (size - 17) >> 4;
  const hi = highHalf(mem);
  const shift = (lowHalf(mem) >>> 12) | (hi << 20);
  if (index < i[TCACHE_BINS]!) {
    if (i[at + 2] === i[KEY] && i[at + 3] === i[KEY + 1]) return false; // looks like a double free
    const count = (tcache + index * 2) >> 2;
    if (((i[count]! >>> ((index & 1) * 16)) & 0xffff) < i[TCACHE_COUNT]!) {
      const entry = (tcache + L.TCACHE_ENTRIES + index * 8) >> 2;
      i[at + 2] = i[KEY]!;
      i[at + 3] = i[KEY + 1]!;
      i[at] = i[entry]! ^ shift;
      i[at + 1] = i[entry + 1]! ^ (hi >>> 12);
      i[entry] = lowHalf(mem);
      i[entry + 1] = hi;
      i[count] = i[count]! + (1 << ((index & 1) * 16));
      dirty(h, tcache);
      dirty(h, tcache + L.TCACHE_SIZE - 1);
      dirty(h, mem);
      return true;
    }
  }
  if (size > i[MAX_FAST]! || (word & L.NON_MAIN_ARENA) !== 0) return false;
  const next = (p + size + 8) >> 2;
  const nextWord = i[next]!;
  if (i[next + 1] !== 0 || nextWord <= L.CHUNK_HDR || (nextWord & ~L.SIZE_BITS) >= i[SYSTEM_MEM]!) return false;
  const bin = FASTBINS + ((size >>> 4) - 2) * 2;
  const lo = lowHalf(p);
  if (i[bin] === lo && i[bin + 1] === highHalf(p)) return false;
  i[HAVE_FASTCHUNKS] = 1;
  i[at] = i[bin]! ^ shift;
  i[at + 1] = i[bin + 1]! ^ (hi >>> 12);
  i[bin] = lo;
  i[bin + 1] = hi;
  h.bytes[AV_DIRTY] = 1;
  dirty(h, mem);
  return true;
}
