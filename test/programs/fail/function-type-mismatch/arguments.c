#include <stdio.h>

static int area(int width, int height) { return width * height; }
static double half(double x) { return x / 2; }
static void *whole(long long at) { return (void *)(at & 0); }
static void nothing(int n) { (void)n; }

struct shape {
  int (*measure)(int);
};

int main(void) {
  struct shape s = {(int (*)(int))area};
  if (s.measure(3) == 12345) puts("twelve"); //~ function-type-mismatch
  int (*f)(int) = (int (*)(int))half;
  f(3); //~ function-type-mismatch
  void *(*g)(int) = (void *(*)(int))whole;
  printf("%d\n", g(3) != NULL); //~ function-type-mismatch
  int (*h)(int) = (int (*)(int))nothing;
  int n = h(1); //~ function-type-mismatch
  return n & 0;
}
