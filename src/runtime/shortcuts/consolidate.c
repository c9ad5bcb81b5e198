/*
 * malloc_consolidate (glibc, malloc/malloc.c): empties the fastbins, joining each chunk with its free neighbours, as
 * heap/int-free.ts does it. Everything is looked at before anything is written: where a check of glibc's would fail, or a
 * free neighbour stands in a list of sizes, the answer is 0 and nothing has been done.
 */
#include "machine.h"

#define AV MAIN_ARENA
#define ARENA_END (MAIN_ARENA + 2160)
#define UNSORTED (AV + AV_BINS - 16)
#define FD(at) U64((at) + 16)
#define BK(at) U64((at) + 24)
#define HEAD(at) U64((at) + 8)
#define FASTBIN(k) U64(AV + AV_FASTBINS + (k) * 8)
#define TOP() offset_of(U32(AV + AV_TOP), U32(AV + AV_TOP + 4))

static inline u32 at_of(u64 address) { return offset_of((u32)address, (u32)(address >> 32)); }
static inline u64 next_in_bin(u32 p) { return U64(p + 16) ^ (address_of(p + 16) >> 12); }
static inline int inside(u32 at, u32 low, u32 high) {
  return at != NOWHERE && ((at >= low && at <= high - 64) || (at >= AV && at < ARENA_END)) && (at & 15) == 0;
}

/** The free chunk [q, q + size) can be taken from its list. */
static int is_linked(u32 q, u32 size, u32 low, u32 high) {
  if (size < MINSIZE || q < low || size > high - 64 || q > high - 64 - size || (q & 15) != 0) return 0;
  if ((HEAD(q) & ~(u64)SIZE_BITS) != size || U64(q + size) != size) return 0;
  u32 f = at_of(FD(q)), b = at_of(BK(q));
  if (!inside(f, low, high) || !inside(b, low, high)) return 0;
  if (BK(f) != address_of(q) || FD(b) != address_of(q)) return 0;
  return size < MIN_LARGE_SIZE || U64(q + 32) == 0;
}

static int is_sound(u32 low, u32 high) {
  u32 top = TOP();
  if (top == NOWHERE || top < low || top > high - 32) return 0;
  if (!inside(at_of(FD(UNSORTED)), low, high)) return 0;
  u32 left = (high - low) / MINSIZE;
  for (u32 k = 0; k < NFASTBINS; k++)
    for (u64 link = FASTBIN(k); link != 0;) {
      u32 p = at_of(link);
      if (p == NOWHERE || p < low || p > high - 64 || (p & 15) != 0 || left-- == 0) return 0;
      u32 size = U32(p + 8) & ~SIZE_BITS;
      if (U32(p + 12) != 0 || (size >> 4) - 2 != k) return 0;
      u32 next = p + size;
      if (next > high - 64 && next != top) return 0;
      u32 next_size = U32(next + 8) & ~SIZE_BITS;
      if (U32(next + 12) != 0 || next_size > high - 32 - next) return 0;
      if (!(U32(p + 8) & PREV_INUSE) && (U32(p + 4) != 0 || U32(p) > p || !is_linked(p - U32(p), U32(p), low, high))) return 0;
      if (next != top && !(U32(next + next_size + 8) & PREV_INUSE) && !is_linked(next, next_size, low, high)) return 0;
      link = next_in_bin(p);
    }
  return 1;
}

static inline void unlink(u32 q) {
  u32 f = at_of(FD(q)), b = at_of(BK(q));
  BK(f) = address_of(b);
  FD(b) = address_of(f);
  dirty(f + 24);
  dirty(b + 16);
}

static inline void join(u32 p) {
  u32 size = U32(p + 8) & ~SIZE_BITS;
  u32 next = p + size;
  u32 next_size = U32(next + 8) & ~SIZE_BITS;
  if (!(U32(p + 8) & PREV_INUSE)) {
    size += U32(p);
    p -= U32(p);
    unlink(p);
  }
  if (next != TOP()) {
    if (U32(next + next_size + 8) & PREV_INUSE) {
      U32(next + 8) &= ~PREV_INUSE;
      dirty(next + 8);
    } else {
      size += next_size;
      unlink(next);
    }
    u32 first = at_of(FD(UNSORTED));
    FD(p) = address_of(first);
    BK(p) = address_of(UNSORTED);
    if (size >= MIN_LARGE_SIZE) U64(p + 32) = U64(p + 40) = 0;
    FD(UNSORTED) = BK(first) = address_of(p);
    U64(p + size) = size;
    dirty(first + 24);
    dirty(p + 40);
    dirty(p + size);
  } else {
    size += next_size;
    U64(AV + AV_TOP) = address_of(p);
  }
  HEAD(p) = size | PREV_INUSE;
  dirty(p + 8);
}

__attribute__((export_name("consolidate"))) int consolidate(void) {
  u32 low = U32(QUICK_HEAP_LOW), high = U32(QUICK_HEAP_HIGH);
  if (I32(QUICK_HEAP) == 0 || high - low < 128 || !is_sound(low, high)) return 0;
  I32(AV + AV_HAVE_FASTCHUNKS) = 0;
  for (u32 k = 0; k < NFASTBINS; k++) {
    u64 link = FASTBIN(k);
    FASTBIN(k) = 0;
    while (link != 0) {
      u32 p = at_of(link);
      link = next_in_bin(p);
      join(p);
    }
  }
  dirty(AV);
  dirty(ARENA_END - 1);
  return 1;
}
