// Close to the limits, and all of it defined: nothing may be told.
// std: c23
#include <limits.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum Color { RED, GREEN, BLUE };
enum Flags { READ = 1, WRITE = 2, EXECUTE = 4 };

struct Packed {
  char tag;
  int value;
} __attribute__((packed));

struct Tail {
  int n;
  int items[];
};

static uint32_t hash(const char *s) {
  uint32_t h = 2166136261u;
  while (*s) h = (h ^ (unsigned char)*s++) * 16777619u;
  return h;
}

static int unaligned(const void *p) {
  int v;
  memcpy(&v, p, sizeof v);
  return v;
}

static int *one_past(int (*row)[4]) { return &(*row)[4]; }

int main(void) {
  volatile int max = INT_MAX, min = INT_MIN;
  volatile long lmin = LONG_MIN;
  printf("%d %d %ld\n", max - 1 + 1, min + 1 - 1, lmin + LONG_MAX);
  printf("%d\n", -(min + 1) == max);
  printf("%u %u\n", (unsigned)max + (unsigned)max, -1u + 2u);
  printf("%u\n", hash("wrapping around is what unsigned is for"));
  printf("%u %d %lld\n", 1u << 31, 1 << 30, 1LL << 62);
  printf("%d %d\n", min >> 31, -5 >> 1);
  volatile unsigned char byte = 255;
  byte++;
  volatile signed char sc = 127;
  sc = (signed char)(sc + 1);
  volatile short sh = 32767;
  sh++;
  printf("%d %d %d\n", byte, sc, sh);
  volatile double big = 2147483647.9, small = -2147483648.9;
  printf("%d %d %u\n", (int)big, (int)small, (unsigned)4294967295.5);
  printf("%lld\n", (long long)-9223372036854775808.0);
  volatile double zero = 0;
  printf("%d %d\n", isinf(1 / zero), isnan(zero / zero));
  enum Flags all = READ | WRITE | EXECUTE;
  volatile enum Flags flags = all;
  enum Color c = BLUE;
  volatile bool b = 42;
  printf("%d %d %d\n", flags, c, b);
  struct Packed p = {1, 77};
  p.value++;
  printf("%d\n", p.value);
  _Alignas(8) char bytes[16] = {0, 1, 2, 3, 4};
  printf("%d\n", unaligned(bytes + 1));
  _Alignas(8) char room[sizeof(struct Tail) + 3 * sizeof(int)];
  struct Tail *t = (struct Tail *)room;
  t->n = 3;
  for (int i = 0; i < t->n; i++) t->items[i] = i;
  printf("%d\n", t->items[2]);
  int row[4] = {1, 2, 3, 4};
  int sum = 0;
  for (int *q = row; q != one_past(&row); q++) sum += *q;
  printf("%d\n", sum);
  int n = 1;
  int vla[n];
  vla[0] = 5;
  char *none = NULL;
  none += 0;
  printf("%d %d\n", vla[0], none == NULL);
  _BitInt(7) tiny = 63wb;
  tiny -= 127wb;
  unsigned _BitInt(9) wrap = 511uwb;
  wrap += 2uwb;
  printf("%d %d\n", (int)tiny, (int)wrap);
  __int128 wide = ((__int128)INT64_MAX + 1) * 2 * INT64_MAX;
  printf("%d\n", wide > 0);
  return 0;
}
