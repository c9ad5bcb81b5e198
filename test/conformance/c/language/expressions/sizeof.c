// covers: [6.5.3.4] sizeof of types, expressions and arrays; its operand is not evaluated
#include <stdio.h>

static int called;
static double f(void) { called++; return 1; }
struct s { char c; double d; char e; };

int main(void) {
  int n = 0, a[7];
  printf("%zu %zu %zu\n", sizeof(n++), sizeof f(), sizeof a);
  printf("%d %d\n", n, called);
  printf("%zu %zu %zu %zu\n", sizeof(struct s), sizeof((struct s *)0)->d, sizeof 'x', sizeof "abc");
  printf("%zu %zu %zu\n", sizeof(a) / sizeof(a[0]), sizeof(int (*)[7]), sizeof(char[3][4]));
  printf("%zu %zu\n", sizeof(1.0f + 1), sizeof(1LL + 'a'));
  return 0;
}
