/*
 * malloc, free, new and delete in the cases that need no search: from the thread's cache, the last remainder or straight from
 * the top, into the cache or a fastbin, as heap/fast-path.ts and heap/int-malloc.ts do it with each check of glibc's; then the shadow, the object and the event, as
 * Heap.allocate and release do it. At anything out of the ordinary they answer 0 and have done nothing.
 */
#include "machine.h"

/*
 * The host: makes room for an event (always 0); walks the stack and answers with its record (StackDepot.walk); says whether
 * what was allocated with one stack may be deleted with another (deleted-type.ts).
 */
__attribute__((import_module("m"), import_name("room"))) int host_room(void);
__attribute__((import_module("m"), import_name("walk"))) int host_walk(void);
__attribute__((import_module("m"), import_name("types"))) int host_types(int allocated, int released);

#define FIRST_HANDLE HEAP
#define ENTRY_BASE(h) U32(OBJECTS + (h))
#define ENTRY_SIZE(h) U32(OBJECTS + (h) + 4)
#define ENTRY_OWNER(h) I32(OBJECTS + (h) + 8)
#define ENTRY_MADE(h) I32(OBJECTS + (h) + 12)
#define LIVE_BLOCK 1
#define RELEASE 1
#define EVENT_SIZE 24
#define MAX_STACK 0x800000

static inline u32 thread_slot(void) { return THREADS + (I32(REG_THREAD) % MAX_THREADS) * 8; }

static inline u32 tcache_of_thread(void) {
  u32 slot = thread_slot();
  return offset_of(U32(slot), U32(slot + 4));
}

/** thread_arena. */
static inline u32 arena_of_thread(void) {
  u32 slot = THREAD_ARENAS + (I32(REG_THREAD) % MAX_THREADS) * 8;
  return offset_of(U32(slot), U32(slot + 4));
}

/** The bytes [at, at + n) are in one page or two, which are mapped and may be written: those of arenas with heaps of their own. */
static inline int mapped(u32 at, u32 n) {
  if (at < HIGH_OFFSET || at >= OBJECTS || n > 4096) return 0;
  u32 first = PAGE_MAP + ((at - LOW_OFFSET) >> 12), last = PAGE_MAP + ((at + n - 1 - LOW_OFFSET) >> 12);
  return (U8(first) & 3) == 3 && (U8(last) & 3) == 3;
}
/** All of a chunk of `nb` bytes at `p` is in the brk heap, whose bounds are given, or in a heap of another arena. */
static inline int in_heap(u32 p, u32 nb, u32 low, u32 high) {
  return (p >= low && nb <= high && p <= high - nb) || mapped(p, nb);
}

static inline u32 count_of(u32 tcache, u32 index) { return *(unsigned short *)(tcache + index * 2); }

/** The bytes [at, at + n) can be painted: none of them is defined in part or watched. n is a multiple of 8, as `at` is. */
static inline int paintable(u32 at, u32 n) {
  int plain = I32(QUICK_PLAIN);
  if (plain != 0) return plain > 0;
  for (u32 s = at + SHADOW; s < at + n + SHADOW; s++)
    if (U8(s) == SH_PARTIAL) return 0;
  return 1;
}

static inline void append(int meta, int start, int requested, int stack) {
  u32 n = U32(QUICK_LOGGED);
  U32(QUICK_LOGGED) = n + 1;
  u32 e = EVENT_RING + n * EVENT_SIZE;
  I32(e) = meta;
  I32(e + 4) = start;
  I32(e + 8) = requested;
  I32(e + 12) = stack;
  F64(e + 16) = F64(QUICK_SLICE_END) - I32(REG_FUEL);
}

/** The record of the running thread's stack (StackDepot.capture). */
static inline int capture(void) {
  u32 at = offset_of(LO(RSP), HI(RSP));
  u32 outer = U32((offset_of(LO(RBP), HI(RBP)) + 8) & ~3u);
  u32 first = WALKS + ((((at >> 3) ^ ((U32(at) ^ outer) * 5)) & (WALK_COUNT - 1)) * WALK_WORDS) * 4;
  u32 count = U32(first);
  if (count == 0) return host_walk();
  for (u32 p = first + 8, end = p + count * 4; p < end; p += 8)
    if (U32(U32(p) << 2) != U32(p + 4)) return host_walk();
  return I32(first + 4);
}

/** The entry of an object that has been dead longest; 0 when that needs a search. */
static inline u32 dead_entry(void) {
  u32 h = U32(REG_HEAP_NEXT);
  for (int n = 0; n < 16; n++) {
    if (ENTRY_MADE(h) == 0) return h;
    h += 16;
    if (h >= OBJECTS_SIZE) h = FIRST_HANDLE;
  }
  return 0;
}

/** What was allocated with one stack may be deleted with another. */
static inline int right_type(int allocated, int released) {
  u32 pair = DELETE_PAIRS + (((u32)allocated * 31 ^ (u32)released) & 1023) * 8;
  if (I32(pair) == allocated && I32(pair + 4) == released) return 1;
  if (!host_types(allocated, released)) return 0;
  I32(pair) = allocated;
  I32(pair + 4) = released;
  return 1;
}

#define UNSORTED(av) ((av) + AV_BINS - 16)
#define ARENA_BIT(av) ((av) == MAIN_ARENA ? 0 : NON_MAIN_ARENA)
#define FD(at) U64((at) + 16)
#define BK(at) U64((at) + 24)

/*
 * The one chunk that waits is what the last small request left of a larger one, and there is none of exactly this size: a
 * small chunk is cut off it (_int_malloc, "if a small request, try to use last remainder"). 0: it isn't so.
 */
static inline u32 remainder_for(u32 av, u32 nb, u32 low, u32 high) {
  u32 victim = offset_of(U32(UNSORTED(av) + 24), U32(UNSORTED(av) + 28));
  if (victim == NOWHERE || (victim & 15) != 0 || !in_heap(victim, 64, low, high)) return 0;
  if (U64(av + AV_LAST_REMAINDER) != address_of(victim)) return 0;
  if (FD(UNSORTED(av)) != address_of(victim) || FD(victim) != address_of(UNSORTED(av)) || BK(victim) != address_of(UNSORTED(av)))
    return 0;
  u32 bin = av + AV_BINS + ((nb >> 4) - 1) * 16 - 16;
  if (BK(bin) != address_of(bin)) return 0;
  u32 size = U32(victim + 8) & ~SIZE_BITS;
  u32 system = U32(av + AV_SYSTEM_MEM);
  if (U32(victim + 12) != 0 || size <= nb + MINSIZE || size > system || !in_heap(victim + size, 32, low, high)) return 0;
  u32 next = victim + size;
  if (U32(next + 12) != 0 || U32(next + 8) < CHUNK_HDR || U32(next + 8) > system || (U32(next + 8) & PREV_INUSE) != 0)
    return 0;
  return (U64(next) & ~(u64)SIZE_BITS) == size ? victim : 0;
}

static inline void cut(u32 av, u32 victim, u32 nb) {
  u32 size = U32(victim + 8) & ~SIZE_BITS;
  u32 rest = victim + nb, next = victim + size;
  FD(UNSORTED(av)) = BK(UNSORTED(av)) = U64(av + AV_LAST_REMAINDER) = address_of(rest);
  FD(rest) = BK(rest) = address_of(UNSORTED(av));
  if (size - nb >= MIN_LARGE_SIZE) U64(rest + 32) = U64(rest + 40) = 0;
  U64(victim + 8) = nb | PREV_INUSE | ARENA_BIT(av);
  U64(rest + 8) = (size - nb) | PREV_INUSE;
  U64(next) = size - nb;
  dirty(av);
  dirty(victim + 8);
  dirty(rest + 8);
  dirty(rest + 40);
  dirty(next);
}

/** A chunk of `nb` bytes of arena `av`, from what is left of a larger one or from its top: where its user bytes start. */
static inline u32 take(u32 av, u32 nb, u32 low, u32 high) {
  if (nb >= MIN_LARGE_SIZE) return 0;
  /* The arena's lock: it is taken, or this is the call that loses the processor with it (heap/arena-locks.ts). */
  if (U32(QUICK_LOCKING) == 1 || U32(av + AV_MUTEX) != 0) return 0;
  if (nb <= U32(MP + MP_GLOBAL_MAX_FAST) && U64(av + AV_FASTBINS + ((nb >> 4) - 2) * 8) != 0) return 0;
  if (BK(UNSORTED(av)) != address_of(UNSORTED(av))) {
    u32 victim = remainder_for(av, nb, low, high);
    if (victim == 0 || !paintable(victim + 8, nb)) return 0;
    if (U32(QUICK_LOGGED) >= EVENTS_PER_CHUNK) host_room();
    cut(av, victim, nb);
    if (U32(QUICK_LOCKING) != 0) U32(QUICK_LOCKING) -= 1;
    return victim + 16;
  }
  /* No free chunk waits anywhere: every bin that has one has its bit in the map. */
  if ((U64(av + AV_BINMAP) | U64(av + AV_BINMAP + 8)) != 0) return 0;
  u32 top = offset_of(U32(av + AV_TOP), U32(av + AV_TOP + 4));
  if (top == NOWHERE || (top & 15) != 0 || !in_heap(top, nb + 32, low, high)) return 0;
  u32 room = U32(top + 8) & ~SIZE_BITS;
  if (U32(top + 12) != 0 || room < nb + MINSIZE || room > U32(av + AV_SYSTEM_MEM) || room > 0x7fffffff) return 0;
  if (!paintable(top + 8, nb)) return 0;
  if (U32(QUICK_LOGGED) >= EVENTS_PER_CHUNK) host_room();
  if (U32(QUICK_LOCKING) != 0) U32(QUICK_LOCKING) -= 1;
  u32 rest = top + nb;
  U64(av + AV_TOP) = address_of(rest);
  U32(top + 8) = nb | PREV_INUSE | ARENA_BIT(av);
  U64(rest + 8) = (room - nb) | PREV_INUSE;
  dirty(av);
  dirty(top + 8);
  dirty(rest + 8);
  return top + 16;
}

/** A block of `size` bytes; its address is the result. */
static int allocate(u32 size, int family) {
  if (size >= MIN_LARGE_SIZE || I32(QUICK_HEAP) == 0) return 0;
  u32 nb = size + SIZE_SZ + 15 < MINSIZE ? MINSIZE : (size + SIZE_SZ + 15) & ~15u;
  u32 low = U32(QUICK_HEAP_LOW), high = U32(QUICK_HEAP_HIGH);
  u32 tcache = tcache_of_thread();
  if (tcache == 0 || tcache == NOWHERE || (tcache & 7) != 0) return 0;
  u32 entry = dead_entry();
  if (entry == 0) return 0;
  int stack = capture();
  if (stack >= MAX_STACK) return 0;
  u32 mem;
  u32 index = (nb - 17) >> 4;
  if (index < U32(MP + MP_TCACHE_BINS) && count_of(tcache, index) != 0) {
    u32 head = tcache + TCACHE_ENTRIES + index * 8;
    mem = offset_of(U32(head), U32(head + 4));
    if (mem == 0 || mem == NOWHERE || (mem & 15) != 0 || !in_heap(mem - 16, nb, low, high)) return 0;
    if ((U32(mem - 8) & ~SIZE_BITS) != nb || U32(mem - 4) != 0) return 0;
    if (!paintable(mem - 8, nb)) return 0;
    if (U32(QUICK_LOGGED) >= EVENTS_PER_CHUNK) host_room();
    U64(head) = U64(mem) ^ (address_of(mem) >> 12);
    *(unsigned short *)(tcache + index * 2) -= 1;
    U64(mem + 8) = 0;
    dirty(tcache);
    dirty(tcache + TCACHE_SIZE - 1);
    dirty(mem);
  } else {
    u32 av = arena_of_thread();
    if (av == MAIN_ARENA) mem = take(MAIN_ARENA, nb, low, high);
    else if (av >= HIGH_OFFSET && mapped(av, AV_SIZE)) mem = take(av, nb, low, high);
    else return 0;
    if (mem == 0) return 0;
  }
  /* header, what was asked for, what is left of the chunk */
  u32 s = mem + SHADOW;
  u32 end = s + nb - 8;
  U64(s - 8) = EIGHT(SH_CHUNK_HEADER);
  u32 whole = s + (size & ~7u);
  for (; s < whole; s += 8) U64(s) = EIGHT(SH_UNDEFINED);
  if (size & 7) {
    u64 mask = ~0ull << ((size & 7) * 8);
    U64(s) = (EIGHT(SH_UNDEFINED) & ~mask) | (EIGHT(SH_RED_ZONE) & mask);
    s += 8;
  }
  for (; s < end; s += 8) U64(s) = EIGHT(SH_RED_ZONE);
  dirty(mem - 8);
  dirty(mem + nb - 9);

  int block = ++I32(QUICK_BLOCKS);
  ENTRY_BASE(entry) = mem - LOW_OFFSET;
  ENTRY_SIZE(entry) = size;
  ENTRY_OWNER(entry) = block;
  ENTRY_MADE(entry) = LIVE_BLOCK | (family << 1) | PLAIN_BLOCK | (stack << 8);
  U8(DIRTY + ((OBJECTS - LOW_OFFSET + entry) >> 12)) = 1;
  u32 next = entry + 16;
  U32(REG_HEAP_NEXT) = next >= OBJECTS_SIZE ? FIRST_HANDLE : next;
  U32(mem - 8 + PROVENANCE) = entry;

  append((family << 1) | (4 << 4) | (I32(REG_THREAD) << 16), mem, size, stack);
  I32(QUICK_LIVE_BLOCKS) += 1;
  int bytes = I32(QUICK_LIVE_BYTES) + size;
  I32(QUICK_LIVE_BYTES) = bytes;
  if (bytes > I32(QUICK_PEAK_BYTES)) I32(QUICK_PEAK_BYTES) = bytes;
  REG(RAX) = address_of(mem);
  HANDLE(RAX) = entry;
  return 1;
}

/** Ends the block at address hi:lo, whose release by that family is right beyond doubt. `size`: -1 when none was told. */
static int release(u32 lo, u32 hi, int family, int size) {
  u32 mem = offset_of(lo, hi);
  u32 low = U32(QUICK_HEAP_LOW), high = U32(QUICK_HEAP_HIGH);
  if (I32(QUICK_HEAP) == 0 || mem == NOWHERE || (mem & 15) != 0 || !in_heap(mem - 16, 64, low + 16, high)) return 0;
  /* It is a live block of that family, the pointer came from it, or from something that is not gone. */
  u32 entry = U32(mem - 8 + PROVENANCE);
  if (entry < FIRST_HANDLE || entry >= OBJECTS_SIZE || (entry & 15) != 0) return 0;
  if (ENTRY_BASE(entry) != mem - LOW_OFFSET || (ENTRY_MADE(entry) & 0xff) != (LIVE_BLOCK | (family << 1) | PLAIN_BLOCK))
    return 0;
  u32 requested = ENTRY_SIZE(entry);
  if (size >= 0 && (u32)size != requested) return 0;
  u32 from = HANDLE(RDI);
  if (from != entry && from >= FRAMES && U32(OBJECTS + from + (from < FIRST_HANDLE ? 4 : 12)) == 0) return 0;

  u32 p = mem - 16;
  u32 word = U32(p + 8);
  u32 nb = word & ~SIZE_BITS;
  if (requested > 0x100000) return 0;
  if (nb != (requested + SIZE_SZ + 15 < MINSIZE ? MINSIZE : (requested + SIZE_SZ + 15) & ~15u)) return 0;
  if (U32(p + 12) != 0 || (word & 10) != 0) return 0;
  /* The block's last page may be cut off by the break. */
  if (mem <= high && mem + nb - 8 > high - 4096) return 0;
  u32 tcache = tcache_of_thread();
  if (tcache == 0 || tcache == NOWHERE || (tcache & 7) != 0) return 0;
  u32 index = (nb - 17) >> 4;
  u64 shift = address_of(mem) >> 12;
  u64 key = U64(MP + MP_TCACHE_KEY);
  int cached = index < U32(MP + MP_TCACHE_BINS);
  if (cached && U64(mem + 8) == key) return 0; /* looks like a double free */
  cached = cached && count_of(tcache, index) < U32(MP + MP_TCACHE_COUNT);
  u32 av = MAIN_ARENA;
  if (!cached && (word & NON_MAIN_ARENA) != 0) {
    u32 heap = p & ~(HEAP_MAX_SIZE - 1);
    if (p < HIGH_OFFSET) return 0;
    av = offset_of(U32(heap + HEAP_AR_PTR), U32(heap + HEAP_AR_PTR + 4));
    if (av == NOWHERE || av < HIGH_OFFSET || !mapped(heap, 64) || !mapped(av, AV_SIZE)) return 0;
  }
  u32 bin = av + AV_FASTBINS + ((nb >> 4) - 2) * 8;
  if (!cached) {
    if (nb > U32(MP + MP_GLOBAL_MAX_FAST)) return 0;
    u32 next = p + nb + 8;
    if (U32(next + 4) != 0 || I32(next) <= CHUNK_HDR || (U32(next) & ~SIZE_BITS) >= U32(av + AV_SYSTEM_MEM)) return 0;
    if (U64(bin) == address_of(p)) return 0;
  }
  if (!paintable(mem, nb - 8)) return 0;
  int stack = capture();
  if (family != 0 && !right_type(ENTRY_MADE(entry) >> 8, stack)) return 0;
  if (U32(QUICK_LOGGED) >= EVENTS_PER_CHUNK) host_room();
  if (cached) {
    u32 head = tcache + TCACHE_ENTRIES + index * 8;
    U64(mem) = U64(head) ^ shift;
    U64(mem + 8) = key;
    U64(head) = address_of(mem);
    *(unsigned short *)(tcache + index * 2) += 1;
    dirty(tcache);
    dirty(tcache + TCACHE_SIZE - 1);
  } else {
    I32(av + AV_HAVE_FASTCHUNKS) = 1;
    U64(mem) = U64(bin) ^ shift;
    U64(bin) = address_of(p);
    dirty(av);
  }
  dirty(mem);

  ENTRY_SIZE(entry) = 0;
  ENTRY_MADE(entry) = 0;
  U8(DIRTY + ((OBJECTS - LOW_OFFSET + entry) >> 12)) = 1;
  for (u32 s = mem + SHADOW, end = s + nb - 8; s < end; s += 8) U64(s) = EIGHT(SH_FREED);
  forget_types(mem, nb - 8);
  dirty(mem - 8);
  dirty(mem + nb - 9);

  append(RELEASE | (family << 1) | (I32(REG_THREAD) << 16), ENTRY_OWNER(entry), 0, stack);
  I32(QUICK_RELEASES) += 1;
  I32(QUICK_LIVE_BLOCKS) -= 1;
  I32(QUICK_LIVE_BYTES) -= requested;
  return 1;
}

/** void *malloc(size_t) */
int quick_malloc(void) { return HI(RDI) == 0 && allocate(LO(RDI), 0); }

/** void *__memscape_allocate(size_t size, size_t alignment, int family) */
int quick_new(void) {
  return HI(RDI) == 0 && HI(RSI) == 0 && LO(RSI) <= 16 && LO(RDX) <= 2 && allocate(LO(RDI), LO(RDX));
}

/** void free(void *) */
int quick_free(void) { return REG(RDI) == 0 || release(LO(RDI), HI(RDI), 0, -1); }

/** void __memscape_deallocate(void *, size_t sizeOrMinus1, size_t alignmentOr0, int family) */
int quick_delete(void) {
  if (REG(RDI) == 0) return 1;
  if (REG(RDX) != 0) return 0;
  int size = LO(RSI);
  if (size < 0 ? REG(RSI) != ~0ull : HI(RSI) != 0) return 0;
  return LO(RCX) <= 2 && release(LO(RDI), HI(RDI), LO(RCX), size);
}
