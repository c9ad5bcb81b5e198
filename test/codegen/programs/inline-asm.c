// Inline assembly: barriers for the compiler, and plain integer instructions.
#include <stdint.h>
#include <stdio.h>

static uint64_t ticks(void) {
  uint32_t low, high;
  __asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
  return (uint64_t)high << 32 | low;
}
static uint32_t swapped(uint32_t x) {
  __asm__("bswap %0" : "+r"(x));
  return x;
}
static int added(int *p, int n) {
  __asm__ volatile("lock; xaddl %0, %1" : "+r"(n), "+m"(*p) : : "memory");
  return n;
}
static int exchanged(int *p, int old, int new) {
  int seen;
  __asm__ volatile("lock\n\tcmpxchgl %2, %1" : "=a"(seen), "+m"(*p) : "r"(new), "0"(old) : "memory", "cc");
  return seen;
}
static int is_below(unsigned a, unsigned b) {
  unsigned char r;
  __asm__("cmpl %2, %1\n\tsetb %0" : "=r"(r) : "r"(a), "r"(b) : "cc");
  return r;
}
static uint64_t product(uint64_t a, uint64_t b, uint64_t *high) {
  uint64_t low;
  __asm__("mulq %3" : "=a"(low), "=d"(*high) : "0"(a), "r"(b) : "cc");
  return low;
}
static long highest(unsigned long x) {
  long r;
  __asm__("bsrq %1, %0" : "=r"(r) : "r"(x) : "cc");
  return r;
}

int main(void) {
  int x = 5;
  __asm__ volatile("" ::: "memory");
  __asm__ volatile("" : "+r"(x));
  __asm__ volatile("" : : "g"(&x) : "memory");
  __asm__ volatile("nop\n\tpause; mfence # a comment");
  double d = 1.5;
  __asm__ volatile("" : "+x"(d));
  printf("%d %g\n", x, d);

  int sum;
  __asm__("movl %1, %0\n\taddl %2, %0\n\taddl $10, %0" : "=&r"(sum) : "r"(3), "r"(4));
  printf("%d\n", sum);
  int a = 12, b = 30;
  printf("%x %d %d\n", swapped(0x12345678), added(&x, 7), x);
  printf("%d %d ", exchanged(&x, 12, 99), x);
  printf("%d %d\n", exchanged(&x, 12, 1), x);
  printf("%d %d\n", is_below(1, 2), is_below(2, 1));
  uint64_t high;
  uint64_t low = product(0xffffffffffffffff, 3, &high);
  printf("%llx %llx\n", (unsigned long long)high, (unsigned long long)low);
  printf("%ld\n", highest(1ul << 40));
  __asm__("xchgl %0, %1" : "+r"(a), "+r"(b));
  long shifted = 3;
  __asm__("shlq $4, %0\n\tincq %0\n\tnegq %0" : "+r"(shifted));
  unsigned short narrow = 0x1234;
  __asm__("rolw $8, %0" : "+r"(narrow));
  int array[3] = {1, 2, 3}, second;
  __asm__("movl 4(%1), %0" : "=r"(second) : "r"(array) : "memory");
  __asm__("movl $7, %0" : "=m"(array[2]));
  printf("%ld %x %d %d\n", shifted, narrow, second, array[2]);
  uint64_t stack;
  __asm__ volatile("movq %%rsp, %0" : "=r"(stack));
  printf("%d\n", stack < (uint64_t)&x + 1000000 && stack + 1000000 > (uint64_t)&x);
  uint64_t first = ticks();
  printf("%d\n", ticks() >= first);
  return 0;
}
