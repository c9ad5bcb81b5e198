// covers: [6.5.4] casts: narrowing, sign, pointers through integers and void
#include <stdint.h>
#include <stdio.h>

int main(void) {
  int big = 0x12345678;
  printf("%x %x %d\n", (unsigned char)big, (unsigned short)big, (signed char)0xFF);
  printf("%u %lld %llu\n", (unsigned)-1, (long long)(int)0x80000000u, (unsigned long long)-2);
  int x = 77;
  uintptr_t u = (uintptr_t)&x;
  *(int *)u += 1;
  void *v = &x;
  printf("%d %d\n", *(int *)v, *(const volatile int *)v);
  printf("%d %d\n", (int)(3.99 + (float)1 / 3), (int)'a' - (char)97);
  int (*f)(const char *) = (int (*)(const char *))puts;
  f("through a cast");
  (void)x;
  return 0;
}
