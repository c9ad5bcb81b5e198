// Constants that are vectors, also made of addresses, and vectors of pointers.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef char v8c __attribute__((vector_size(8)));
typedef unsigned char v16uc __attribute__((vector_size(16)));
typedef int v2i __attribute__((vector_size(8)));
typedef int v4i __attribute__((vector_size(16)));
typedef long v2l __attribute__((vector_size(16)));
typedef float v4f __attribute__((vector_size(16)));

static v8c bytes = {1, -2, 3, -4, 5, -6, 7, -8};
static const v4i numbers = {1, -1, 0x7fffffff, 42};
static int array[4] = {10, 20, 30, 40};
__attribute__((noinline)) static v2l where(void) { return (v2l){(long)&array[1], (long)&array[3]}; }
static union {
  v8c v;
  long l;
} both = {.l = 0x0807060504030201};

struct small {
  char c[8];
};
__attribute__((noinline)) static struct small returned(void) {
  return (struct small){{'v', 'e', 'c', 't', 'o', 'r', 's', 0}};
}
__attribute__((noinline)) static int sum(v8c v) {
  int s = 0;
  for (int i = 0; i < 8; i++) s += v[i];
  return s;
}
struct node {
  struct node *next, *previous;
};
static struct node ring[2] = {{&ring[1], &ring[1]}, {&ring[0], &ring[0]}};
__attribute__((noinline)) static void unlink_both(struct node *n, struct node *a, struct node *b) {
  n->next = a;
  n->previous = b;
}

int main(void) {
  printf("%d %d\n", sum(bytes), sum(both.v));
  printf("%d %d %d %d\n", numbers[0], numbers[1], numbers[2], numbers[3]);
  v2l addresses = where();
  printf("%d %d\n", *(int *)addresses[0], *(int *)addresses[1]);
  struct small s = returned();
  printf("%s\n", s.c);
  v4f f = {1.5f, -2.5f, 0, 1e10f};
  v4i bits;
  memcpy(&bits, &f, sizeof f);
  printf("%x %x %x %x\n", bits[0], bits[1], bits[2], bits[3]);
  v4i shuffled = __builtin_shufflevector(numbers, (v4i){5, 6, 7, 8}, 0, 7, 2, 4);
  printf("%d %d %d %d\n", shuffled[0], shuffled[1], shuffled[2], shuffled[3]);
  v16uc wide = (v16uc)numbers;
  printf("%d %d %d\n", wide[0], wide[4], wide[11]);
  v2i narrow = {3, 4};
  narrow = narrow * (v2i){5, -6} + (narrow > 3);
  printf("%d %d\n", narrow[0], narrow[1]);
  unlink_both(&ring[0], &ring[0], &ring[0]);
  printf("%d %d\n", ring[0].next == ring[0].previous, ring[1].next == &ring[0]);
  return 0;
}
