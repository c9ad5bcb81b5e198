/*
 * Constructors and destructors that begin, destructors that have ended (cxx/lifetimes.ts), where nothing is out of the
 * ordinary: an object that is begun is none that was destroyed, one that ends was not, and nobody watches its bytes.
 */
#include "machine.h"

#define LONG 4096

/* The host: the number of a new destruction. */
__attribute__((import_module("m"), import_name("ended"))) int host_ended(int at, int size, double time);

/** No byte of the object in rdi, of as many as rsi says, was destroyed. */
static inline int is_fresh(int any) {
  u32 at = offset_of(LO(RDI), HI(RDI)), n = LO(RSI);
  if (at == NOWHERE || at == 0 || HI(RSI) != 0 || n > LONG) return 0;
  u32 s = at + SHADOW, end = any ? s + n : s + 1;
  for (; s + 8 <= end; s += 8)
    if (U64(s) != ~0ull && U64(s) != EIGHT(SH_UNDEFINED)) break;
  for (; s < end; s++)
    if (U8(s) == SH_DESTROYED) return 0;
  return 1;
}

int quick_constructing(void) { return is_fresh(1); }
int quick_destroying(void) { return is_fresh(0); }

int quick_destroyed(void) {
  u32 at = offset_of(LO(RDI), HI(RDI)), n = LO(RSI);
  if (at == NOWHERE || at == 0 || HI(RSI) != 0 || n == 0 || n > LONG) return 0;
  u32 from = at + SHADOW, end = from + n;
  for (u32 s = from; s < end; s++) {
    u8 code = U8(s);
    if (code != SH_DEFINED && code != SH_POINTER && code != SH_UNDEFINED && code != SH_DESTROYED) return 0;
  }
  int mark = ~host_ended(at, n, F64(QUICK_SLICE_END) - I32(REG_FUEL));
  for (u32 s = from; s < end; s++) U8(s) = SH_DESTROYED;
  for (u32 w = at & ~7u; w < at + n; w += 8) I32(w + PROVENANCE) = mark;
  for (u32 p = at & ~4095u; p < at + n; p += 4096) dirty(p < at ? at : p);
  return 1;
}
