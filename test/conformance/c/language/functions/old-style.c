// covers: [6.9.1] old-style function definitions and default argument promotions
// std: gnu89
#include <stdio.h>

int add(a, b, c)
int a, b;
char c;
{
  return a + b + c;
}
double half(x)
float x;
{
  return x / 2;
}

int main()
{
  int r = add(1, 2, 'a');
  printf("%d %g\n", r, half(3.0));
  return 0;
}
