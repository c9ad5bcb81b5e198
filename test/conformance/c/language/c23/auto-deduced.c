// covers: [6.7.10] (C23) auto: integers, pointers, functions, compound literals, in for loops; decay
// std: c23
// native: clang
#include <stdio.h>

static double quarter(int v) { return v / 4.0; }

int main(void) {
  auto n = 10;
  auto d = quarter(n);
  auto f = quarter;
  auto text = "text";
  static auto kept = 5L;
  auto list = (int[]){ 1, 2, 3 };
  auto wide = 1ull << 40;
  double sum = 0;
  for (auto k = n; k > 0; k -= 3) sum += f(k);
  printf("%d %g %g %s %ld\n", n, d, f(6), text, kept++);
  printf("%d %llu %g %zu %zu %zu\n", list[2], wide, sum, sizeof n, sizeof kept, sizeof list);
  return 0;
}
