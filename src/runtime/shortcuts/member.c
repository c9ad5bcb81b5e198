/*
 * __memscape_member(pointer, base, offset, size): a pointer into a member that pointers were narrowed to before
 * (heap/member-pointers.ts).
 */
#include "machine.h"

int quick_member(void) {
  u64 start = REG(RSI) - REG(RDX);
  u32 at = offset_of((u32)start, (u32)(start >> 32)), size = LO(RCX);
  if (at == NOWHERE || at < LOW_OFFSET) return 0;
  u32 w = at - LOW_OFFSET;
  u32 h = U32(MEMBER_HANDLES + 4 * ((w ^ (w >> 10)) & (MEMBER_HANDLE_COUNT - 1)));
  if (h < HEAP || h >= OBJECTS_SIZE || (h & 15) != 0) return 0;
  u32 entry = OBJECTS + h;
  if (U32(entry) != w || U32(entry + 4) != size || I32(entry + 8) != -2 || U32(entry + 12) == 0) return 0;
  // The pointer itself may belong to something else by now: then the host says what it is.
  u32 given = HANDLE(RSI);
  if (given >= FRAMES && U32(OBJECTS + given + (given < HEAP ? 4 : 12)) == 0) return 0;
  if (given >= GLOBALS && given < OBJECTS_SIZE && given != h) {
    u32 from = U32(OBJECTS + given), n = U32(OBJECTS + given + 4);
    if (given >= HEAP && I32(OBJECTS + given + 8) == -1) return 0;
    if (n <= size || w - from >= n || size > n - (w - from)) return 0;
  }
  REG(RAX) = REG(RDI);
  HANDLE(RAX) = h;
  return 1;
}
