// covers: [6.7.3] const and volatile objects, pointers to them, conversions that add them
#include <stdio.h>

static const int limit = 10;
static volatile int ticks;
static int poll(volatile int *t) { int n = 0; while (*t < limit) { (*t)++; n++; } return n; }
static int length(const char *const *list) { int n = 0; while (*list) { n++; list++; } return n; }

int main(void) {
  const int *p = &limit;
  int local = 4;
  p = &local;
  local = 5;
  int *const fixed = &local;
  *fixed += 1;
  const char *words[] = {"a", "b", NULL};
  ticks = 3;
  int polls = poll(&ticks);
  printf("%d %d %d %d\n", *p, local, polls, ticks);
  printf("%d\n", length(words));
  const struct { int a; volatile int b; } s = {1, 2};
  printf("%d\n", s.a + s.b + s.b);
  return 0;
}
