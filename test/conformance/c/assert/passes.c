// covers: [7.2] assert that holds evaluates its argument; NDEBUG removes it
#include <assert.h>
#include <stdio.h>

static int n;
static int touch(void) { return ++n; }
static void with(void) { assert(touch() > 0); assert(("message", touch())); }
#define NDEBUG
#include <assert.h>
static void without(void) { assert(touch() < 0); }

int main(void) {
  with();
  without();
  printf("%d\n", n);
  return 0;
}
