/*
 * __memscape_container(first, last, old_end, new_end) of a vector or string that grows by a little (push_back), in memory
 * that is known to be a container's: the rest of it is marked as empty.
 */
#include "machine.h"

#define SHORT 512

int quick_container(void) {
  u64 old = REG(RDX), end = REG(RCX);
  if (end <= old || end - old > SHORT || old < REG(RDI) || end > REG(RSI)) return 0;
  u32 at = offset_of(LO(RDX), HI(RDX));
  if (at == NOWHERE || at == 0) return 0;
  u32 n = (u32)(end - old);
  for (u32 k = 0; k < n; k++)
    if (U8(at + SHADOW + k) != SH_CONTAINER) return 0;
  for (u32 k = 0; k < n; k++) U8(at + SHADOW + k) = SH_UNDEFINED;
  dirty(at);
  dirty(at + n - 1);
  return 1;
}
