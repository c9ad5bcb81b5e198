/*
 * __memscape_container(first, last, old_end, new_end) of a vector, string or deque that grows by a little (push_back), in
 * memory that is known to be a container's, or shrinks by a little (pop_back): the rest of it is marked as empty.
 */
#include "machine.h"

#define SHORT 512

/** The shadow of [at, at + n), n being small. */
static inline void mark(u32 at, u32 n, u8 code) {
  for (u32 k = 0; k < n; k++) U8(at + SHADOW + k) = code;
  dirty(at);
  dirty(at + n - 1);
}

/** [first, last) is all or the first part of a live block of malloc's or new's. */
static inline int is_block(u32 first, u64 bytes) {
  u32 h = U32(first - 8 + PROVENANCE);
  if (h < HEAP || h >= OBJECTS_SIZE || (h & 15) != 0) return 0;
  return U32(OBJECTS + h) == first - LOW_OFFSET && (U32(OBJECTS + h + 12) & PLAIN_BLOCK) != 0 &&
         bytes <= U32(OBJECTS + h + 4);
}

int quick_container(void) {
  u64 old = REG(RDX), end = REG(RCX);
  if (old < REG(RDI) || end > REG(RSI) || end < REG(RDI) || old > REG(RSI)) return 0;
  if (end < old) {
    if (old - end > SHORT) return 0;
    u32 first = offset_of(LO(RDI), HI(RDI));
    if (first == NOWHERE || first < LOW_OFFSET + 16 || !is_block(first, REG(RSI) - REG(RDI))) return 0;
    mark(first + (u32)(end - REG(RDI)), (u32)(old - end), SH_CONTAINER);
    return 1;
  }
  if (end == old || end - old > SHORT) return 0;
  u32 at = offset_of(LO(RDX), HI(RDX));
  if (at == NOWHERE || at == 0) return 0;
  u32 n = (u32)(end - old), closed = 0;
  for (u32 k = 0; k < n; k++) closed += U8(at + SHADOW + k) == SH_CONTAINER;
  // A place of a deque that never held an element is open already.
  if (closed == 0) return 1;
  if (closed != n) return 0;
  mark(at, n, SH_UNDEFINED);
  return 1;
}
