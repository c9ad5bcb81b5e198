// covers: __builtin_expect, __builtin_constant_p, __builtin_choose_expr, __builtin_types_compatible_p, __builtin_unreachable
#include <stdio.h>

#define likely(x) __builtin_expect(!!(x), 1)
static int three(int x) { switch (x & 3) { case 0: return 10; case 1: return 11; case 2: return 12; case 3: return 13; } __builtin_unreachable(); }

int main(void) {
  int s = 0;
  for (int i = 0; i < 10; i++) if (likely(i % 5)) s += i;
  printf("%d %d %d\n", s, __builtin_constant_p(3 * 4), three(7));
  printf("%d %d\n", __builtin_types_compatible_p(int, signed), __builtin_types_compatible_p(int *, long *));
  printf("%s\n", __builtin_choose_expr(sizeof(long) == 8, "lp64", 64));
  printf("%zu %zu\n", __builtin_object_size("abc", 0), __builtin_offsetof(struct { char c; int a[4]; }, a[2]));
  return 0;
}
