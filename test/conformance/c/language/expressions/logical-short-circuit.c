// covers: [6.5.13] && and || evaluate their right side only when needed, in order
#include <stdio.h>

static int calls;
static int yes(int n) { calls = calls * 10 + n; return 1; }
static int no(int n) { calls = calls * 10 + n; return 0; }

int main(void) {
  int r;
  calls = 0; r = yes(1) && no(2) && yes(3); printf("%d %d\n", r, calls);
  calls = 0; r = no(1) || yes(2) || yes(3); printf("%d %d\n", r, calls);
  calls = 0; r = no(1) && yes(2) || yes(3) && !no(4); printf("%d %d\n", r, calls);
  int *p = NULL;
  if (p && *p) puts("never");
  int i = 5;
  while (i-- && i != 2) ;
  printf("%d %d\n", i, !!i + !i);
  return 0;
}
