// covers: [6.7.3.6] (C23) typeof and typeof_unqual
// std: c23
// native: clang
#include <stdio.h>

#define SWAP(a, b) do { typeof(a) swap_ = (a); (a) = (b); (b) = swap_; } while (0)
#define MAX(a, b) ({ typeof(a) a_ = (a); typeof(b) b_ = (b); a_ > b_ ? a_ : b_; })

int main(void) {
  double x = 1.5, y = 2.5;
  SWAP(x, y);
  const int c = 5;
  typeof(int[3]) arr = {1, 2, 3};
  typeof(&arr) p = &arr;
  typeof_unqual(c) w = c;
  w++;
  int i = 3, j = 8;
  printf("%g %g %d %d %d\n", x, y, (*p)[2], w, MAX(i++, j++));
  printf("%d %d\n", i, j);
  return 0;
}
