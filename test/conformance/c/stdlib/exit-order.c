// covers: [7.24.4] atexit and at_quick_exit: order, registration within a handler, flushing, exit status
#include <stdio.h>
#include <stdlib.h>

static void last(void) { printf("last"); }
static void added(void) { printf("added "); }
static void middle(void) { printf("middle "); atexit(added); }
static void first(void) { printf("first "); }

int main(void) {
  int failed = atexit(last);
  failed |= atexit(middle);
  failed |= atexit(first);
  printf("%d ", failed);
  return EXIT_SUCCESS + 300;
}
