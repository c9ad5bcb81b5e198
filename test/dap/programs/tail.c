#include <stdio.h>

__attribute__((noinline)) static int walk(int n, int acc) {
  if (n == 0) // BREAK test
    return acc;
  printf("%d\n", n); // BREAK print
  return walk(n - 1, acc * 3 + n);
}

int main(int argc, char **argv) {
  (void)argv;
  printf("%d\n", walk(argc + 3, 0));
  return 0;
}
