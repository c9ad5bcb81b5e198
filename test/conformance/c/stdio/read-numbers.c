// covers: [7.23.6.4] scanf over lines of standard input, mixed with getchar and fgets
// stdin: 3 1.5 2.5\n-4 word\n\n  0x10 tail\n
#include <stdio.h>
#include <string.h>

int main(void) {
  int n, m; double a, b; char w[16], line[32];
  printf("%d", scanf("%d %lf %lf", &n, &a, &b)); printf(" %d %g %g\n", n, a, b);
  printf("%d\n", getchar() == '\n');
  printf("%d", scanf("%d %15s", &m, w)); printf(" %d %s\n", m, w);
  while (fgets(line, sizeof line, stdin)) printf("<%zu>", strlen(line));
  puts("");
  printf("%d %d %d\n", feof(stdin) != 0, ferror(stdin), scanf("%d", &n));
  clearerr(stdin);
  printf("%d ", feof(stdin));
  printf("%d\n", getchar());
  return 0;
}
