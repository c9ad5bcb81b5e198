// covers: attributes weak, alias, used and section
#include <stdio.h>

extern int missing(void) __attribute__((weak));
__attribute__((weak)) int maybe(void) { return 5; }
int target(int x) { return x + 1; }
int other(int x) __attribute__((alias("target")));
__attribute__((section("my_data"), used)) static int placed = 77;

int main(void) {
  printf("%d %d %d %d\n", missing == 0, maybe(), other(41), placed);
  if (missing) missing();
  return 0;
}
