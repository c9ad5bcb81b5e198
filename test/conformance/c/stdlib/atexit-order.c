// covers: [7.22.4.2] atexit handlers run last first, and may register more; exit within main's callee
#include <stdio.h>
#include <stdlib.h>

static void first(void) { puts("first"); }
static void second(void) { puts("second"); }
static void extra(void) { puts("extra"); }
static void third(void) { puts("third"); atexit(extra); }
static void leave(void) { exit(5); }

int main(void) {
  atexit(first);
  atexit(second);
  atexit(second);
  atexit(third);
  leave();
}
