// covers: GNU statement expressions
#include <stdio.h>

#define MIN(a, b) ({ __typeof__(a) x_ = (a); __typeof__(b) y_ = (b); x_ < y_ ? x_ : y_; })

int main(void) {
  int i = 3;
  int v = ({ int s = 0; for (int k = 0; k <= i; k++) s += k; s; });
  printf("%d %d %d\n", v, MIN(i++, 10), i);
  const char *t = ({ const char *r = "none"; if (i == 4) r = "four"; r; });
  printf("%s %g\n", t, MIN(2.5, 1));
  for (int k = 0; ({ k < 3; }); ({ k++; })) printf("%d", k);
  struct p { int a, b; } q = ({ struct p z = {1, 2}; z.a += 10; z; });
  printf(" %d %d\n", q.a, q.b);
  return 0;
}
