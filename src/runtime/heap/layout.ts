/**
 * The data structures of glibc 2.36's malloc on x86-64, as they lie in simulated memory (glibc, malloc/malloc.c:
 * "malloc_chunk details", "Bins", "Fastbins", struct malloc_state, struct malloc_par, tcache).
 *
 *     chunk ──► ┌──────────────────────────────┐  +0
 *               │ size of the chunk before, if  │      only while that chunk is free; otherwise its last 8 user bytes
 *               │ that one is free              │
 *               ├──────────────────────────────┤  +8
 *               │ size of this chunk    │A│M│P│ │      A NON_MAIN_ARENA, M IS_MMAPPED, P PREV_INUSE
 *     mem ────► ├──────────────────────────────┤  +16
 *               │ user data                     │      free: fd, bk, and in large bins fd_nextsize, bk_nextsize
 *               │                               │      tcache: next (protected), key
 *     next ───► ├ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ─ ┤      the first 8 bytes of the next chunk still belong to this one's user
 *
 * Inside this room addresses are linear offsets (int32; see machine/layout.ts), so that the hot paths are integer
 * arithmetic on typed arrays. Offset 0 stands for NULL, and `BAD` for a pointer that leads out of memory.
 */
import { HIGH_BASE, HIGH_OFFSET, HOST_TEXT_BASE } from '../../machine/layout.ts';

export const PREV_INUSE = 1;
export const IS_MMAPPED = 2;
export const NON_MAIN_ARENA = 4;
export const SIZE_BITS = 7;

export const SIZE_SZ = 8;
export const CHUNK_HDR = 16;
export const MALLOC_ALIGNMENT = 16;
export const MINSIZE = 32;
export const PAGE = 4096;
/** Stands for a pointer read from memory that is no address of the machine's windows. */
export const BAD = -1;
/** Stands for a size word that does not fit: larger than any heap. Low four bits are those of the word. */
export const HUGE_SIZE = 0x7fff_fff0;

/** Where libc.so's writable data would lie, behind its text (Debian's glibc has main_arena at +0x1d2c60). */
export const LIBC_DATA = HOST_TEXT_BASE + 0x1d_2000;
export const LIBC_DATA_PAGES = 34;

export const MAIN_ARENA_ADDRESS = LIBC_DATA + 0xc60;
export const MP_ADDRESS = LIBC_DATA + 0x1880;
/** Per thread: tcache pointer, and behind them thread_arena. glibc has both in thread-local storage. */
export const THREADS_ADDRESS = LIBC_DATA + 0x2000;
export const MAX_THREADS = ((LIBC_DATA_PAGES - 2) * (PAGE / 8)) / 2;
export const THREAD_ARENAS_ADDRESS = THREADS_ADDRESS + MAX_THREADS * 8;

const fromHigh = (address: number): number => address - HIGH_BASE + HIGH_OFFSET;
export const MAIN_ARENA = fromHigh(MAIN_ARENA_ADDRESS);
export const MP = fromHigh(MP_ADDRESS);
export const THREADS = fromHigh(THREADS_ADDRESS);
export const THREAD_ARENAS = fromHigh(THREAD_ARENAS_ADDRESS);

// struct malloc_state
/** The lock: 0 free, 1 taken, 2 taken and waited for (lowlevellock.h). */
export const AV_MUTEX = 0;
export const NFASTBINS = 10;
export const NBINS = 128;
export const BINMAP_WORDS = 4;
export const AV_FLAGS = 4;
export const AV_HAVE_FASTCHUNKS = 8;
export const AV_FASTBINS = 16;
export const AV_TOP = 96;
export const AV_LAST_REMAINDER = 104;
export const AV_BINS = 112;
export const AV_BINMAP = 2144;
export const AV_NEXT = 2160;
export const AV_NEXT_FREE = 2168;
export const AV_ATTACHED_THREADS = 2176;
export const AV_SYSTEM_MEM = 2184;
export const AV_MAX_SYSTEM_MEM = 2192;
export const AV_SIZE = 2200;
/** Bit of `flags`: MORECORE gave memory that does not follow the last. */
export const NONCONTIGUOUS_BIT = 2;

// struct malloc_par
export const MP_TRIM_THRESHOLD = 0;
export const MP_TOP_PAD = 8;
export const MP_MMAP_THRESHOLD = 16;
export const MP_ARENA_TEST = 24;
export const MP_ARENA_MAX = 32;
export const MP_N_MMAPS = 60;
export const MP_N_MMAPS_MAX = 64;
export const MP_MAX_N_MMAPS = 68;
export const MP_NO_DYN_THRESHOLD = 72;
export const MP_MMAPPED_MEM = 80;
export const MP_MAX_MMAPPED_MEM = 88;
export const MP_SBRK_BASE = 96;
export const MP_TCACHE_BINS = 104;
export const MP_TCACHE_MAX_BYTES = 112;
export const MP_TCACHE_COUNT = 120;
export const MP_TCACHE_UNSORTED_LIMIT = 128;
/** static size_t global_max_fast, static uintptr_t tcache_key, __malloc_initialized: neighbours of mp_ in libc's data. */
export const MP_GLOBAL_MAX_FAST = 136;
export const MP_TCACHE_KEY = 144;
export const MP_INITIALIZED = 152;
/** narenas, narenas_limit, free_list and reused_arena's next_to_use (glibc, malloc/arena.c). */
export const MP_NARENAS = 160;
export const MP_NARENAS_LIMIT = 168;
export const MP_FREE_LIST = 176;
export const MP_NEXT_TO_USE = 184;

// struct _heap_info (glibc, malloc/arena.c), at the start of each piece of an arena that is not the main one
export const HEAP_AR_PTR = 0;
export const HEAP_PREV = 8;
export const HEAP_SIZE = 16;
export const HEAP_MPROTECT_SIZE = 24;
export const HEAP_PAGESIZE = 32;
export const HEAP_INFO_SIZE = 48;
/**
 * Alignment and most bytes of such a piece. On x86-64 glibc has 64 MiB, of which all but what is used is address space only;
 * the machine's window for mappings has 112 MiB in all. (HEAP_MAX_SIZE is the builder's to choose there, too.)
 */
export const HEAP_MAX_SIZE = 4 * 1024 * 1024;
export const HEAP_MIN_SIZE = 32 * 1024;
/** glibc's own HEAP_MAX_SIZE: mallopt goes by it. */
export const USUAL_HEAP_MAX_SIZE = 64 * 1024 * 1024;

// struct tcache_perthread_struct: uint16_t counts[64]; tcache_entry *entries[64]
export const TCACHE_BINS = 64;
export const TCACHE_ENTRIES = 128;
export const TCACHE_SIZE = 640;

export const DEFAULT_MMAP_THRESHOLD = 128 * 1024;
export const DEFAULT_MMAP_THRESHOLD_MAX = 32 * 1024 * 1024;
export const DEFAULT_TRIM_THRESHOLD = 128 * 1024;
export const DEFAULT_TOP_PAD = 128 * 1024;
export const DEFAULT_MMAP_MAX = 65536;
export const DEFAULT_MXFAST = 128;
export const MAX_FAST_SIZE = 160;
export const FASTBIN_CONSOLIDATION_THRESHOLD = 65536;
export const MMAP_AS_MORECORE_SIZE = 1024 * 1024;

/** First size (of a chunk) that is kept in large bins. */
export const MIN_LARGE_SIZE = 1024;

export const inSmallRange = (size: number): boolean => size < MIN_LARGE_SIZE;
export const smallIndex = (size: number): number => size >>> 4;
export function largeIndex(size: number): number {
  if (size >>> 6 <= 48) return 48 + (size >>> 6);
  if (size >>> 9 <= 20) return 91 + (size >>> 9);
  if (size >>> 12 <= 10) return 110 + (size >>> 12);
  if (size >>> 15 <= 4) return 119 + (size >>> 15);
  if (size >>> 18 <= 2) return 124 + (size >>> 18);
  return 126;
}
export const binIndex = (size: number): number => (inSmallRange(size) ? smallIndex(size) : largeIndex(size));
export const fastIndex = (size: number): number => (size >>> 4) - 2;
/** Bin of the thread's cache that a chunk of `size` bytes goes to. */
export const tcacheIndex = (size: number): number => (size - MINSIZE + MALLOC_ALIGNMENT - 1) >> 4;

/** Bytes of the chunk that serves a request of `n` bytes; 0 when there is none so large. */
export function requestToSize(n: number): number {
  if (!(n <= 0x3fff_ffff)) return 0; // more than the machine's windows hold; glibc: PTRDIFF_MAX
  return n + SIZE_SZ + 15 < MINSIZE ? MINSIZE : (n + SIZE_SZ + 15) & ~15;
}

/** The "chunk" whose fd and bk are the heads of bin `i` of arena `av`. */
export const binAt = (av: number, i: number): number => av + AV_BINS + (i - 1) * 16 - 16;
/** NON_MAIN_ARENA for the chunks of any arena but the main one. */
export const arenaBit = (av: number): number => (av === MAIN_ARENA ? 0 : NON_MAIN_ARENA);
/** heap_for_ptr: the piece that holds an offset in an arena that is not the main one. */
export const heapFor = (at: number): number => at - (at % HEAP_MAX_SIZE);
/** Where the chunks of an arena begin that lies in the first of its pieces, before them. */
export const firstChunkOf = (av: number): number => (av + AV_SIZE + MALLOC_ALIGNMENT - 1) & -MALLOC_ALIGNMENT;
export const unsortedOf = (av: number): number => av + AV_BINS - 16;
