// Calls through pointers that pass what the functions take, in all the ways that programs have.
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pair {
  long a, b;
};
struct wide {
  long a[4];
};
typedef double (*real)(double);
typedef int (*compare)(const void *, const void *);

static int by_value(const int *a, const int *b) { return (*a > *b) - (*a < *b); }
static char small(char c, short s, _Bool b) { return (char)(c + s + b); }
static struct pair swap(struct pair p) { return (struct pair){p.b, p.a}; }
static long sum(struct wide w) { return w.a[0] + w.a[1] + w.a[2] + w.a[3]; }
static float third(float x) { return x / 3; }
static long double twice(long double x) { return x * 2; }
static int old(a, b) int a, b; { return a + b; }
static int print(const char *format, ...) {
  va_list args;
  va_start(args, format);
  int n = vprintf(format, args);
  va_end(args);
  return n;
}
static void release(void *p) { free(p); }
static int ignores(int n) { return n + 1; }
static _Complex double turn(_Complex double z) { return z * (_Complex double)1.0i; }
static __int128 large(__int128 x) { return x << 64; }

int main(void) {
  int numbers[] = {3, 1, 2};
  qsort(numbers, 3, sizeof *numbers, (compare)by_value);
  compare c = (compare)by_value;
  printf("%d %d\n", numbers[0], c(&numbers[0], &numbers[1]));
  char (*s)(char, short, _Bool) = small;
  printf("%c\n", s('a', 1, 1));
  struct pair (*p)(struct pair) = swap;
  printf("%ld\n", p((struct pair){1, 2}).a);
  long (*w)(struct wide) = sum;
  printf("%ld\n", w((struct wide){{1, 2, 3, 4}}));
  float (*t)(float) = third;
  long double (*tw)(long double) = twice;
  printf("%.2f %.2Lf\n", t(1), tw(2.5L));
  int (*unprototyped)() = old;
  printf("%d\n", unprototyped(1, 2));
  int (*v)(const char *, ...) = print;
  v("%s %d\n", "varied", 3);
  void (*r)(void *) = release;
  r(malloc(8));
  // What it does not take is not missed.
  int (*more)(int, int) = (int (*)(int, int))ignores;
  printf("%d\n", more(1, 2));
  real table[] = {sin, cos, sqrt};
  printf("%.1f\n", table[2](16) + table[0](0));
  void *(*copy)(void *, const void *, size_t) = memcpy;
  copy(numbers, numbers + 1, sizeof(int));
  _Complex double (*z)(_Complex double) = turn;
  printf("%.0f\n", __imag__ z(2));
  __int128 (*l)(__int128) = large;
  printf("%d\n", (int)(l(5) >> 64));
  void (*unused)(int) = (void (*)(int))ignores;
  unused(1);
  return 0;
}
