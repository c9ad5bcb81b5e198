// Atomic operations on 16 bytes and on objects of odd sizes.
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

typedef unsigned __int128 u128;
typedef __int128 i128;

static void show(const char *what, u128 v) {
  printf("%s %016llx%016llx\n", what, (unsigned long long)(v >> 64), (unsigned long long)v);
}
static u128 make(unsigned long long high, unsigned long long low) { return (u128)high << 64 | low; }

struct pair {
  void *head;
  unsigned long tag;
};
static _Atomic struct pair top;
static int nodes[3];

struct odd {
  char text[24];
};

int main(void) {
  static _Alignas(16) u128 x;
  __atomic_store_n(&x, make(1, ~0ull), __ATOMIC_SEQ_CST);
  show("stored", __atomic_load_n(&x, __ATOMIC_ACQUIRE));
  show("add: was", __atomic_fetch_add(&x, 1, __ATOMIC_SEQ_CST));
  show("sub: is", __atomic_sub_fetch(&x, make(0, 5), __ATOMIC_SEQ_CST));
  show("and: was", __atomic_fetch_and(&x, make(~0ull, 0xff), __ATOMIC_SEQ_CST));
  show("or: is", __atomic_or_fetch(&x, make(0xf0, 0xf00), __ATOMIC_SEQ_CST));
  show("xor: is", __atomic_xor_fetch(&x, make(3, 3), __ATOMIC_SEQ_CST));
  show("nand: is", __atomic_nand_fetch(&x, make(7, 7), __ATOMIC_SEQ_CST));
  show("exchange: was", __atomic_exchange_n(&x, make(10, 20), __ATOMIC_SEQ_CST));
  static _Alignas(16) i128 y = -5;
  show("max: was", (u128)__atomic_fetch_max(&y, (i128)-9, __ATOMIC_SEQ_CST));
  show("max: was", (u128)__atomic_fetch_max(&y, (i128)1 << 70, __ATOMIC_SEQ_CST));
  show("min: was", (u128)__atomic_fetch_min(&y, -((i128)1 << 90), __ATOMIC_SEQ_CST));
  show("umin: was", __atomic_fetch_min(&x, make(10, 19), __ATOMIC_SEQ_CST));
  show("is", x);
  show("is", (u128)y);

  u128 expected = make(10, 18);
  int done = __atomic_compare_exchange_n(&x, &expected, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  printf("%d ", done);
  show("expected", expected);
  done = __atomic_compare_exchange_n(&x, &expected, make(4, 2), 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  printf("%d ", done);
  show("is", x);

  for (int i = 0; i < 3; i++) {
    struct pair old = atomic_load(&top), new;
    do {
      new.head = &nodes[i];
      new.tag = old.tag + 1;
    } while (!atomic_compare_exchange_weak(&top, &old, new));
  }
  struct pair now = atomic_load(&top);
  printf("top %td tag %lu\n", (int *)now.head - nodes, now.tag);

  _Atomic struct odd a;
  struct odd b;
  memset(&b, 'b', sizeof b);
  atomic_init(&a, b);
  struct odd c = atomic_load(&a);
  memset(&b, 'c', sizeof b);
  struct odd d = atomic_exchange(&a, b);
  printf("%.24s %.24s\n", c.text, d.text);
  printf("%d\n", atomic_compare_exchange_strong(&a, &c, d));
  printf("%.24s\n", c.text);
  printf("%d\n", atomic_compare_exchange_strong(&a, &c, d));
  c = atomic_load(&a);
  printf("%.24s\n", c.text);
  return 0;
}
