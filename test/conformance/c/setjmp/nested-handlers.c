// covers: [7.13] a stack of jmp_bufs as exception handlers: rethrown, nested, from a callback
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

struct frame { jmp_buf at; struct frame *up; };
static struct frame *top;
#define THROW(n) longjmp(top->at, n)

static int compare(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  if (x < 0 || y < 0) THROW(7);
  return x - y;
}

static int guarded(int kind) {
  struct frame f;
  f.up = top;
  int code = setjmp(f.at);
  if (code) { top = f.up; printf("caught %d\n", code); if (code == 9) THROW(10); return code; }
  top = &f;
  if (kind == 1) { int v[] = {3, -1, 2}; qsort(v, 3, sizeof *v, compare); }
  if (kind == 2) THROW(9);
  top = f.up;
  return 0;
}

int main(void) {
  struct frame f;
  f.up = NULL;
  volatile int stage = 0;
  int code = setjmp(f.at);
  top = &f;
  if (code) printf("main caught %d at %d\n", code, stage);
  if (stage == 0) { stage = 1; printf("%d\n", guarded(0)); }
  if (stage == 1) { stage = 2; printf("%d\n", guarded(1)); }
  if (stage == 2) { stage = 3; guarded(2); }
  printf("end %d\n", stage);
  return 0;
}
