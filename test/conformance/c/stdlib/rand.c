// covers: [7.22.2] rand and srand: range, and the same seed gives the same sequence
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int a[100], same = 1, in = 1, differ = 0;
  srand(42);
  for (int i = 0; i < 100; i++) { a[i] = rand(); in &= a[i] >= 0 && a[i] <= RAND_MAX; }
  srand(42);
  for (int i = 0; i < 100; i++) same &= a[i] == rand();
  srand(43);
  for (int i = 0; i < 100; i++) differ |= a[i] != rand();
  unsigned s1 = 7, s2 = 7;
  printf("%d %d %d %d %d\n", same, in, differ, rand_r(&s1) == rand_r(&s2), RAND_MAX >= 32767);
  return 0;
}
