// optimization: 2
// The last thing that an optimised function does is a check: the call of its handler is no tail call.
#include <stdio.h>

__attribute__((noinline)) static void add(int a, char *unused, int b) {
  b = a + b + 234;
}

int main(void) {
  add(1, "a", 1);
  puts("added");
  return 0;
}
