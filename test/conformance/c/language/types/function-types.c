// covers: [6.7.6.3] tables of functions, functions that return functions, typedefs, comparison of pointers to functions
#include <stdio.h>

typedef int op(int, int);
typedef op *opp;
static op add, sub, mul;
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }
static op *choose(char c) { return c == '+' ? add : c == '-' ? &sub : c == '*' ? *mul : 0; }
static int (*twice(int (*f)(int, int)))(int, int) { return f; }
struct machine { const char *name; opp f; int (*table[3])(int, int); };
static int apply(op f, int n, ...) { return f(n, 2); }

int main(void) {
  const char *s = "+-*/";
  for (; *s; s++) { opp f = choose(*s); printf("%c %d\n", *s, f ? f(7, 3) : -1); }
  struct machine m = {"m", mul, {add, sub, mul}};
  printf("%d %d %d\n", m.f(2, 3), (*m.table[1])(2, 3), (**m.table)(2, 3));
  printf("%d %d %d\n", twice(sub)(9, 4), choose('+') == add, choose('+') != &sub);
  printf("%d %d\n", apply(add, 5), (1 ? add : sub)(1, 1));
  op *const fixed[] = {[2] = add, [0] = mul};
  printf("%d %d\n", fixed[1] == 0, fixed[2](1, 2));
  return 0;
}
