// covers: [7.22.1.3] strtod, strtof: forms, end pointer, infinities, hexadecimal, overflow and underflow
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void try(const char *s) {
  char *end;
  errno = 0;
  double v = strtod(s, &end);
  printf("%g %td %d\n", v, end - s, errno == ERANGE);
}

int main(void) {
  try("3.14xyz"); try("  -2.5e3"); try(".5."); try("5.e-1"); try("1e"); try("1e+"); try("0x1.8p3"); try("0x.p"); try("inf"); try("-INFINITY!");
  try("1e400"); try("-1e400"); try("1e-400"); try("abc"); try("+.e1"); try("123456789012345678901234567890");
  char *end;
  printf("%d", isnan(strtod("nan(12)x", &end)) != 0);
  printf(" %s\n", end);
  printf("%.9g %.17g\n", strtof("0.1", NULL), strtod("0.1", NULL));
  printf("%a\n", strtod("2.2250738585072011e-308", NULL));
  return 0;
}
