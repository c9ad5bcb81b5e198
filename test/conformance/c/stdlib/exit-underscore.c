// covers: [7.22.4.5] _Exit ends without handlers or flushing
#include <stdio.h>
#include <stdlib.h>

static void never(void) { puts("never"); fflush(stdout); }

int main(void) {
  atexit(never);
  puts("flushed");
  fflush(stdout);
  _Exit(9);
}
