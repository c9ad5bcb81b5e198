// covers: [6.7.6.3] pointers to functions: arrays of them, returned, and called in each way
#include <stdio.h>

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }
typedef int binary(int, int);
static binary *const table[] = {add, &sub, *mul};
static int (*choose(char c))(int, int) { return c == '+' ? add : c == '-' ? sub : mul; }
static int apply(binary f, int a, int b) { return f(a, b) + (*f)(a, b) + (****f)(a, b); }

int main(void) {
  for (int i = 0; i < 3; i++) printf("%d ", table[i](7, 3));
  printf("%d %d\n", choose('-')(1, 9), apply(mul, 4, 5));
  int (*(*pick)(char))(int, int) = choose;
  printf("%d %d\n", pick('+')(20, 22), table[0] == add);
  return 0;
}
