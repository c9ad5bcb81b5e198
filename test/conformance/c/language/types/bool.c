// covers: [6.3.1.2] conversion to _Bool, its arithmetic and its use in conditions
#include <stdbool.h>
#include <stdio.h>

static bool any(int n, const bool v[n]) { for (int i = 0; i < n; i++) if (v[i]) return true; return false; }

int main(void) {
  bool a = 256, b = &a, c = 0.25, d = !7;
  printf("%d %d %d %d %zu\n", a, b, c, d, sizeof(bool));
  a += 5;
  b++;
  d = a + b + c > 2;
  printf("%d %d %d\n", a, b, d);
  a = a ^ 1;
  printf("%d %d %d\n", a, ~a, -true);
  printf("%d %d\n", any(3, (bool[]){0, 0, 2}), any(2, (bool[2]){0}));
  return 0;
}
