// covers: [7.21.6.4] scanf over lines of standard input until the end of file
// stdin: 3\n10 20\n30 apple\n4.5 x\n
#include <stdio.h>

int main(void) {
  int n, a, b;
  char word[10];
  double d;
  char c;
  int r1 = scanf("%d", &n);
  int r2 = scanf("%d %d", &a, &b);
  printf("%d %d %d %d %d\n", r1, n, r2, a, b);
  r1 = scanf("%d%9s", &a, word);
  r2 = scanf("%lf %c", &d, &c);
  printf("%d %d %s %d %g %c\n", r1, a, word, r2, d, c);
  printf("%d", scanf("%d", &a));
  printf(" %d\n", feof(stdin) != 0);
  return 0;
}
