// covers: GNU inline assembly: operands that may be in memory or registers, read and written, tied to each other, of other widths
#include <stdio.h>

static int barrier(int v) {
  __asm__ volatile("" : "+g"(v) : : "memory");
  return v;
}

int main(void) {
  int a = 5, c;
  __asm__ volatile("addl $1, %0" : "+g"(a));
  long b = 7;
  __asm__ volatile("addq %1, %0" : "+rm"(b) : "r"(3L));
  __asm__("addl %2, %0" : "=g"(c) : "0"(a), "r"(100));
  printf("%d %ld %d %d\n", a, b, c, barrier(a + c));
  unsigned low;
  __asm__("" : "=g"(low) : "0"(0x123456789ABCL));
  short s = 300;
  __asm__("incw %0" : "+m"(s));
  double d = 2.5;
  __asm__ volatile("" : "+m"(d));
  printf("%x %d %g\n", low, s, d);
  unsigned char bytes[4] = { 1, 2, 3, 4 };
  for (int k = 0; k < 4; k++) __asm__("addb %1, %0" : "+g"(bytes[k]) : "r"((unsigned char)(k * 100)));
  printf("%d %d %d %d\n", bytes[0], bytes[1], bytes[2], bytes[3]);
  return 0;
}
