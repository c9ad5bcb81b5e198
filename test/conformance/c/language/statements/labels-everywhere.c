// covers: [6.8.1] (C23) labels before declarations and at the end of a block
// std: c23
// native: clang
#include <stdio.h>

static int f(int n) {
  int count = 0;
again:
  int local = n * 2;
  count += local;
  if (--n > 0) goto again;
  if (count > 20) goto end;
  count = -count;
end:
  return count;
}
static void g(int x) {
  if (x) goto done;
  puts("not done");
done:
}

int main(void) {
  g(0);
  g(1);
  switch (f(5)) { case 30: int here = 5; printf("%d\n", here); default: }
  printf("%d %d\n", f(2), f(6));
  return 0;
}
