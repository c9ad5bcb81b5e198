/* What translated code calls for host function `n`: its shortcut, or the whole of it. 0 = done, else the code leaves. */
#include "machine.h"

__attribute__((import_module("m"), import_name("whole"))) int host_whole(int n);

#define SHORTCUT(kind, name, known_call_too) int quick_##name(void);
#include "table.h"
#undef SHORTCUT

static inline int shortcut(int kind, int known) {
  switch (kind) {
#define SHORTCUT(kind, name, known_call_too) \
  case kind: \
    return (known_call_too || !known) && quick_##name();
#include "table.h"
#undef SHORTCUT
    default:
      return 0;
  }
}

__attribute__((export_name("host"))) int host(int n) {
  u32 number = n & ~KNOWN_CALL;
  if (number < QUICK_KINDS_SIZE && I32(QUICK_ALLOWED) != 0 && I32(REG_FUEL) >= 2) {
    int kind = U8(QUICK_KINDS + number);
    if (kind != 0 && shortcut(kind, n & KNOWN_CALL)) {
      /* HostCall and the stub's ret. */
      I32(REG_FUEL) -= 2;
      I32(QUICK_TAKEN) += 1;
      return 0;
    }
  }
  return host_whole(n);
}
