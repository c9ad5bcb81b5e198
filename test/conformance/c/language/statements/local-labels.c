// covers: __label__: labels local to a block within a macro
#include <stdio.h>

#define FIRST(a, n, x) ({ __label__ found; int i_; for (i_ = 0; i_ < (n); i_++) if ((a)[i_] == (x)) goto found; i_ = -1; found: i_; })

int main(void) {
  int a[] = {4, 8, 15, 16, 23, 42};
  printf("%d %d %d\n", FIRST(a, 6, 15), FIRST(a, 6, 7), FIRST(a + 2, 4, 42));
  return 0;
}
