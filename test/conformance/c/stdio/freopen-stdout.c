// covers: [7.21.5.4] freopen redirects standard input
#include <stdio.h>

int main(void) {
  FILE *f = fopen("conform-in.txt", "w");
  fputs("5 6 7\nword\n", f);
  fclose(f);
  if (!freopen("conform-in.txt", "r", stdin)) return 1;
  int s = 0, x;
  while (scanf("%d", &x) == 1) s += x;
  char w[8];
  int r = scanf("%7s", w);
  printf("%d %d %s\n", s, r, w);
  fclose(stdin);
  remove("conform-in.txt");
  return 0;
}
