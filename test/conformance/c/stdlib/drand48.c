// covers: POSIX drand48, erand48, lrand48, nrand48, mrand48, jrand48, srand48, seed48, lcong48
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  srand48(12345);
  printf("%.6f\n", drand48());
  printf("%ld\n", lrand48());
  printf("%ld\n", mrand48());
  unsigned short x[3] = {1, 2, 3};
  printf("%.6f\n", erand48(x));
  printf("%ld\n", nrand48(x));
  long j = jrand48(x);
  printf("%ld %u\n", j, x[0]);
  unsigned short seed[3] = {9, 8, 7};
  seed48(seed);
  printf("%ld\n", lrand48());
  unsigned short p[7] = {1, 0, 0, 5, 0, 0, 3};
  lcong48(p);
  printf("%ld\n", mrand48());
  return 0;
}
