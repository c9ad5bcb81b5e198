// covers: vector types of GNU C: element-wise arithmetic, comparison, subscripts, shuffles
// native: clang
#include <stdio.h>

typedef int v4 __attribute__((vector_size(16)));
typedef float f4 __attribute__((vector_size(16)));

int main(void) {
  v4 a = {1, 2, 3, 4}, b = {10, 20, 30, 40};
  v4 c = a * b + 1;
  v4 m = c > 50;
  f4 f = {1.5f, 2.5f, -1, 0};
  f = f * f - 1.0f;
  for (int i = 0; i < 4; i++) printf("%d %d %g\n", c[i], m[i], f[i]);
  c[2] = -1;
  v4 s = __builtin_shufflevector(a, c, 3, 6, 0, 5);
  printf("%d %d %d %d\n", s[0], s[1], s[2], s[3]);
  v4 sel = (m & a) | (~m & b);
  printf("%d %d %d %d %zu\n", sel[0], sel[1], sel[2], sel[3], sizeof sel);
  return 0;
}
