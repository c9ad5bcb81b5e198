// covers: [6.7.3.6] (C23) typeof in macros, of arrays and functions; typeof_unqual drops qualifiers; sizes are not evaluated
// std: c23
// native: clang
#include <stdio.h>

#define SWAP(a, b) do { typeof(a) swap_ = (a); (a) = (b); (b) = swap_; } while (0)
#define MAX(a, b) ({ auto a_ = (a); auto b_ = (b); a_ > b_ ? a_ : b_; })
static int twice(int v) { return 2 * v; }

int main(void) {
  double x = 1.5, y = 2.5;
  const char *s = "one", *t = "two";
  SWAP(x, y);
  SWAP(s, t);
  const int fixed = 3;
  typeof_unqual(fixed) loose = fixed;
  loose++;
  int calls = 0;
  typeof(calls++) other = 7;
  typeof(int[3]) row = { 1, 2, 3 };
  typeof(twice) *f = twice;
  typeof(&row) all = &row;
  printf("%g %g %s %s %d %d %d\n", x, y, s, t, loose, calls, other);
  printf("%d %d %zu %d\n", f(21), (*all)[2], sizeof *all, MAX(loose, 9));
  return 0;
}
