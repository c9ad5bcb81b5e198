/*
 * The functions of <string.h> that programs call by the million, C++'s strings above all: short runs of bytes, copied or
 * written where that is plainly right, and compared where all are defined. Anything else is for the whole functions.
 */
#include "machine.h"

/** Bytes at most; longer runs are worth the whole function's cost, and lie in more than two pages. */
#define SHORT 4096

/** Owner of such a part (machine/objects.ts). */
#define POOLS_PART -1

/** Linear offset of the address in a register, with SHORT bytes of its window behind it. */
static inline u32 place(int r) {
  u32 hi = HI(r);
  if (hi == LOW_HI) {
    u32 d = LO(r) - LOW_LO;
    return d < LOW_SIZE - SHORT ? d + LOW_OFFSET : NOWHERE;
  }
  if (hi != HIGH_HI) return NOWHERE;
  u32 d = LO(r) - HIGH_LO;
  return d < HIGH_SIZE - SHORT ? d + HIGH_OFFSET : NOWHERE;
}

/** A size that is short and not 0, or 0. */
static inline u32 size_in(int r) { return HI(r) == 0 && LO(r) <= SHORT ? LO(r) : 0; }

/** The pointer in a register does not lead outside of the object that it came from; what a pool handed out has no end in the shadow. */
static inline int is_own(int r, u32 at) {
  u32 entry = OBJECTS + HANDLE(r);
  return at - LOW_OFFSET - U32(entry) < U32(entry + 4) && I32(entry + 8) != POOLS_PART;
}

/** All of it is defined. */
static inline int readable(u32 at, u32 n) {
  u32 s = at + SHADOW, end = s + n;
  for (;;) {
    while (s + 8 <= end && U64(s) == ~0ull) s += 8;
    if (s >= end) return 1;
    u8 code = U8(s++);
    if (code != SH_POINTER && code != SH_DEFINED && code != SH_READ_ONLY) return 0;
  }
}

/** All of it may be written, and nobody watches. */
static inline int writable(u32 at, u32 n) {
  for (u32 s = at + SHADOW, end = s + n; s < end;) {
    while (s + 8 <= end && (U64(s) == ~0ull || U64(s) == EIGHT(SH_UNDEFINED))) s += 8;
    if (s >= end) break;
    u8 code = U8(s++);
    if (code != SH_DEFINED && code != SH_POINTER && code != SH_UNDEFINED) return 0;
  }
  u32 page = PAGE_MAP - (LOW_OFFSET >> 12);
  u8 flags = PAGE_WRITABLE | PAGE_USED;
  return (U8(page + (at >> 12)) & U8(page + ((at + n - 1) >> 12)) & flags) == flags;
}

static inline void wrote(u32 at, u32 n) {
  u32 s = at + SHADOW, end = s + n;
  for (; s + 8 <= end; s += 8) U64(s) = ~0ull;
  for (; s < end; s++) U8(s) = SH_DEFINED;
  dirty(at);
  dirty(at + n - 1);
}

static inline int answer(int v) {
  REG(RAX) = (u32)v;
  HANDLE(RAX) = 0;
  return 1;
}
static inline int answer_with(int r) {
  REG(RAX) = REG(r);
  HANDLE(RAX) = HANDLE(r);
  return 1;
}

static inline void copy_up(u32 to, u32 from, u32 n) {
  u32 i = 0;
  for (; i + 8 <= n; i += 8) U64(to + i) = U64(from + i);
  for (; i < n; i++) U8(to + i) = U8(from + i);
}
static inline void copy_down(u32 to, u32 from, u32 n) {
  while (n & 7) {
    n--;
    U8(to + n) = U8(from + n);
  }
  for (; n > 0; n -= 8) U64(to + n - 8) = U64(from + n - 8);
}

/** What is to be copied: bytes that are defined and nothing else; then undefined ones, then pointers. */
enum { DEFINED = 0, UNDEFINED = 1, POINTERS = 2, NOT_PLAIN = 4 };
static inline int contents(u32 at, u32 n) {
  int found = DEFINED;
  u32 s = at + SHADOW, end = s + n;
  for (;;) {
    while (s + 8 <= end) {
      u64 eight = U64(s);
      if (eight == EIGHT(SH_POINTER)) found |= POINTERS;
      else if (eight == EIGHT(SH_UNDEFINED)) found |= UNDEFINED;
      else if (eight != ~0ull) break;
      s += 8;
    }
    if (s >= end) return found;
    u8 code = U8(s++);
    if (code == SH_POINTER) found |= POINTERS;
    else if (code == SH_UNDEFINED) found |= UNDEFINED;
    else if (code != SH_DEFINED && code != SH_READ_ONLY) return NOT_PLAIN;
  }
}

/** Bytes that were pointers are plain data now. */
static inline void unpoint(u32 from, u32 to) {
  for (u32 s = from + SHADOW; s < to + SHADOW; s++)
    if (U8(s) == SH_POINTER) U8(s) = SH_DEFINED;
}

/** The shadow of what was copied, as MachineMemory.copyShadow does it: whole words take their objects along. */
static inline void copy_shadow(u32 to, u32 from, u32 n, int found) {
  if (to > from) copy_down(to + SHADOW, from + SHADOW, n);
  else copy_up(to + SHADOW, from + SHADOW, n);
  for (u32 s = to + SHADOW, end = s + n; s < end; s++) {
    while (s + 8 <= end && (U64(s) == ~0ull || U64(s) == EIGHT(SH_UNDEFINED) || U64(s) == EIGHT(SH_POINTER))) s += 8;
    if (s < end && U8(s) == SH_READ_ONLY) U8(s) = SH_DEFINED;
  }
  if (found & POINTERS) {
    u32 first = to + n, last = to + n;
    if (((to - from) & 7) == 0) {
      if (((to + 7) & ~7u) < first) first = (to + 7) & ~7u;
      u32 rest = (to + n) & ~7u;
      last = rest > first ? rest : first;
      u32 delta = PROVENANCE - to + from;
      if (to > from) copy_down(first + PROVENANCE, first + delta, last - first);
      else copy_up(first + PROVENANCE, first + delta, last - first);
    }
    unpoint(to, first);
    unpoint(last, to + n);
  }
  dirty(to);
  dirty(to + n - 1);
}

/** void *memcpy(void *, const void *, size_t), and memmove, which may overlap. */
static inline int copy(int may_overlap) {
  u32 n = size_in(RDX);
  u32 to = place(RDI), from = place(RSI);
  if (n == 0 || to == NOWHERE || from == NOWHERE) return 0;
  if (!may_overlap && to < from + n && from < to + n) return 0;
  if (!is_own(RDI, to) || !is_own(RSI, from) || !writable(to, n)) return 0;
  int found = contents(from, n);
  if (found == NOT_PLAIN) return 0;
  if (to > from) copy_down(to, from, n);
  else copy_up(to, from, n);
  if (found == DEFINED) wrote(to, n);
  else copy_shadow(to, from, n, found);
  forget_types(to, n);
  return answer_with(RDI);
}
int quick_memcpy(void) { return copy(0); }
int quick_memmove(void) { return copy(1); }

/** void *memset(void *, int, size_t) */
int quick_memset(void) {
  u32 n = size_in(RDX);
  u32 to = place(RDI);
  if (n == 0 || to == NOWHERE || !is_own(RDI, to) || !writable(to, n)) return 0;
  u64 bytes = EIGHT(LO(RSI) & 0xff);
  u32 i = 0;
  for (; i + 8 <= n; i += 8) U64(to + i) = bytes;
  for (; i < n; i++) U8(to + i) = bytes;
  wrote(to, n);
  forget_types(to, n);
  return answer_with(RDI);
}

/** int memcmp(const void *, const void *, size_t) */
int quick_memcmp(void) {
  u32 n = size_in(RDX);
  u32 a = place(RDI), b = place(RSI);
  if (n == 0 || a == NOWHERE || b == NOWHERE || !is_own(RDI, a) || !is_own(RSI, b)) return 0;
  if (!readable(a, n) || !readable(b, n)) return 0;
  u32 i = 0;
  while (i + 8 <= n && U64(a + i) == U64(b + i)) i += 8;
  while (i < n && U8(a + i) == U8(b + i)) i++;
  return answer(i == n ? 0 : U8(a + i) - U8(b + i));
}

static inline int is_text(u32 s) { return U8(s + SHADOW) == SH_DEFINED || U8(s + SHADOW) == SH_READ_ONLY; }

/** size_t strlen(const char *) */
int quick_strlen(void) {
  u32 at = place(RDI);
  if (at == NOWHERE || !is_own(RDI, at)) return 0;
  for (u32 i = 0; i < SHORT; i++) {
    if (!is_text(at + i)) return 0;
    if (U8(at + i) == 0) return answer(i);
  }
  return 0;
}

/** int strcmp(const char *, const char *) */
int quick_strcmp(void) {
  u32 a = place(RDI), b = place(RSI);
  if (a == NOWHERE || b == NOWHERE || !is_own(RDI, a) || !is_own(RSI, b)) return 0;
  for (u32 i = 0; i < SHORT; i++) {
    if (!readable(a + i, 1) || !readable(b + i, 1)) return 0;
    int x = U8(a + i), y = U8(b + i);
    if (x != y || x == 0) return answer(x - y);
  }
  return 0;
}
