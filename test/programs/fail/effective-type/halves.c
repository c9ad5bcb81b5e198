// sanitize: default effective-type
#include <stdio.h>
static int sum(const short *p, int n) {
  int s = 0;
  for (int i = 0; i < n; i++)
    s += p[i]; //~ effective-type
  return s;
}
int main(void) {
  int numbers[4];
  for (int i = 0; i < 4; i++)
    numbers[i] = 70000 + i;
  printf("%d\n", sum((short *)numbers, 8));
  return 0;
}
