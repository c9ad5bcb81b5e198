// covers: [6.5.2.2] function calls as sequence points: each argument's effect is there before the body
#include <stdio.h>
static int n;
static int next(void) { return ++n; }
static int show(int a) { return printf("%d:%d ", a, n); }
int main(void) {
  show(next());
  show(next() + 10);
  int a = (next(), next(), next());
  printf("%d\n", a);
  int i = 0, v[4] = {0};
  v[i++] = next(); v[i++] = next(); i += v[0] > 0 && next() && (v[3] = next());
  printf("%d %d %d %d %d\n", i, v[0], v[1], v[2], v[3]);
  if (next() % 2 == 0 || next() > 100 || show(n)) printf("| %d\n", n);
  for (int k = next(); k < 12 && next(); k += 2) show(k);
  puts("");
  return 0;
}
