// covers: [7.2] assert and static_assert: the expression as text, side effects gone with NDEBUG, redefinition
#include <stdio.h>
static int calls;
static int yes(void) { return ++calls; }
#include <assert.h>
static_assert(sizeof(int) == 4, "int has 32 bits");
static void with(void) { assert(yes()); assert(yes() && "with a message"); }
#define NDEBUG
#include <assert.h>
static void without(void) { assert(yes()); assert(0); }
#undef NDEBUG
#include <assert.h>
static void again(void) { assert(yes() > 0), (void)0; }

int main(void) {
  with();
  printf("%d\n", calls);
  without();
  printf("%d\n", calls);
  again();
  printf("%d\n", calls);
  struct s { _Static_assert(1, "inside"); int a; } x = {calls};
  printf("%d\n", x.a);
  return 0;
}
