// sanitize: default effective-type
#include <stdio.h>
static const struct point {
  int id;
  double x, y;
} points[2] = {{1, 0.5, 1.1}, {2, 2.2, 3.3}};
static unsigned long checksum(const void *from, size_t n) {
  const unsigned long *words = from;
  unsigned long sum = 0;
  for (size_t i = 0; i < n / sizeof *words; i++)
    sum = sum * 31 + words[i]; //~ effective-type
  return sum;
}
int main(void) {
  printf("%d\n", checksum(&points[1].x, 16) != 0);
  return 0;
}
