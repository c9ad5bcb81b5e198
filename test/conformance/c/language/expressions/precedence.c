// covers: [6.5] precedence and associativity of every operator
#include <stdio.h>

int main(void) {
  int a = 5, b = 3, c = 2, *p = &a, v[] = {10, 20, 30};
  printf("%d %d %d %d\n", a - b - c, a / b * c, a % b + c * b, -a + b);
  printf("%d %d %d %d\n", a << b - c, a & b == 3, a | b ^ c & 1, ~a & 7);
  printf("%d %d %d %d\n", a > b > c, a == b != c, !a || b && 0, a ? b : c ? 1 : 2);
  printf("%d ", *p++ == 5); printf("%d %d %d\n", (p--, *p), *&v[1], -v[2] / 7);
  int *q = v;
  printf("%d ", *q++); printf("%d ", ++*q); printf("%d ", (*q)++); printf("%d ", *q); printf("%d\n", *++q);
  int x, y, z;
  x = y = z = 4;
  x += y -= z *= 2;
  printf("%d %d %d\n", x, y, z);
  printf("%zu %d\n", sizeof v / sizeof v[0], sizeof(int) * 2 == sizeof(long));
  printf("%d %d\n", (a, b) + c, !!a << 2 >> 1);
  return 0;
}
