// The classical test for overflow that is itself undefined.
// sanitize: default pointer-overflow
#include <stddef.h>
#include <stdio.h>

static int fits(const char *p, const char *end, size_t n) {
  return p + n <= end; //~ pointer-overflow
}

int main(void) {
  char buffer[16];
  printf("%d\n", fits(buffer, buffer + 16, 8));
  printf("%d\n", fits(buffer, buffer + 16, (size_t)-1 / 2 + 1 + (size_t)-1 / 2));
  return 0;
}
