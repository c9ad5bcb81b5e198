// covers: [7.22.4.7] quick_exit runs at_quick_exit handlers only; _Exit runs none
#include <stdio.h>
#include <stdlib.h>

static void a(void) { puts("quick a"); fflush(stdout); }
static void b(void) { puts("quick b"); fflush(stdout); }
static void never(void) { puts("never"); fflush(stdout); }

int main(void) {
  atexit(never);
  at_quick_exit(a);
  at_quick_exit(b);
  puts("main");
  fflush(stdout);
  quick_exit(7);
}
