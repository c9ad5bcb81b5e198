// covers: [7.24.2] rand and srand: the same seed, the same sequence; POSIX rand_r, random, drand48
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  int a[5], b[5];
  srand(42);
  for (int i = 0; i < 5; i++) a[i] = rand();
  srand(42);
  for (int i = 0; i < 5; i++) b[i] = rand();
  for (int i = 0; i < 5; i++) printf("%d %d ", a[i], a[i] == b[i]);
  puts("");
  unsigned s = 1;
  for (int i = 0; i < 3; i++) printf("%d ", rand_r(&s));
  srandom(7);
  for (int i = 0; i < 3; i++) printf("%ld ", random());
  puts("");
  srand48(9);
  printf("%.12f ", drand48()); printf("%ld ", lrand48()); printf("%ld\n", mrand48());
  unsigned short x[3] = {1, 2, 3};
  printf("%.12f ", erand48(x)); printf("%ld ", nrand48(x)); printf("%ld\n", jrand48(x));
  int in = 1;
  for (int i = 0; i < 1000; i++) { int r = rand(); in &= r >= 0 && r <= RAND_MAX; }
  printf("%d\n", in);
  return 0;
}
