// sanitize: default effective-type
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
union bits {
  float f;
  unsigned u;
  struct {
    unsigned short low, high;
  } halves;
};
typedef unsigned __attribute__((may_alias)) any_unsigned;
enum color { RED = 1, GREEN };
struct link {
  struct link *next;
};
struct item {
  double weight;
  struct link link;
};
#define item_of(p) ((struct item *)((char *)(p) - offsetof(struct item, link)))
struct animal {
  int kind;
  int age;
};
struct dog {
  int kind;
  int age;
  double tail;
};
static unsigned through_union(float f) {
  union bits b;
  b.f = f;
  return b.u + b.halves.high;
}
static unsigned through_pointer(union bits *b) {
  b->f = 2.5f;
  return b->u;
}
static void swap_bytes(void *a, void *b, size_t n) {
  for (unsigned char *p = a, *q = b; n-- > 0; p++, q++) {
    unsigned char t = *p;
    *p = *q;
    *q = t;
  }
}
static union {
  char bytes[256];
  double align;
} arena;
static size_t used;
static void *take(size_t n) {
  void *p = arena.bytes + used;
  used += (n + 7) & ~(size_t)7;
  return p;
}
static int older(const void *a, const void *b) {
  return ((const struct animal *)a)->age - ((const struct animal *)b)->age;
}
int main(void) {
  float f = 1.5f;
  unsigned bits;
  memcpy(&bits, &f, sizeof bits);
  printf("%x %x\n", bits, *(any_unsigned *)&f);
  union bits b;
  printf("%x %x\n", through_union(f), through_pointer(&b));

  int number = -5;
  unsigned *same = (unsigned *)&number;
  enum color c = GREEN;
  int *underlying = (int *)&c;
  printf("%u %d\n", *same, *underlying);

  struct item it = {2.5, {NULL}};
  struct link *l = &it.link;
  printf("%g\n", item_of(l)->weight);
  struct dog d = {1, 9, 2.5};
  struct animal *a = (struct animal *)&d;
  printf("%d %d\n", a->kind, a->age);

  struct sockaddr_in in = {0};
  in.sin_family = AF_INET;
  in.sin_port = htons(8080);
  struct sockaddr *sa = (struct sockaddr *)&in;
  printf("%d\n", sa->sa_family == AF_INET);

  float *floats = take(4 * sizeof *floats);
  for (int i = 0; i < 4; i++) floats[i] = i + 0.5f;
  used = 0;
  int *ints = take(4 * sizeof *ints);
  for (int i = 0; i < 4; i++) ints[i] = i * 3;
  printf("%d\n", ints[3]);

  double *block = malloc(64);
  for (int i = 0; i < 8; i++) block[i] = i + 0.25;
  free(block);
  long *again = calloc(8, sizeof *again);
  printf("%ld\n", again[1] + again[7]);
  memset(again, 0x11, 64);
  printf("%d\n", ((int *)again)[3]);
  free(again);

  double x = 1.25, y = 3.5;
  swap_bytes(&x, &y, sizeof x);
  printf("%g %g\n", x, y);

  struct animal zoo[3] = {{1, 7}, {2, 3}, {3, 5}};
  qsort(zoo, 3, sizeof zoo[0], older);
  printf("%d\n", zoo[0].kind);

  char *names[2] = {"a", "b"};
  void **any = (void **)names;
  const char *first = any[0];
  intptr_t address = (intptr_t)any[1];
  printf("%s %s\n", first, (char *)address);

  struct {
    unsigned red : 5, green : 6, blue : 5;
    short rest;
  } pixel = {1, 2, 3, 4};
  pixel.green = 7;
  printf("%d\n", pixel.red + pixel.green + pixel.rest);
  return 0;
}
