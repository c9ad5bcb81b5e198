// covers: [7.22.1.2] atoi, atol, atoll, atof
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const char *in[] = {"42", " -17x", "+8", "x", "", "2147483647", "-2147483648", "0012"};
  for (int i = 0; i < 8; i++) printf("%d %ld %lld\n", atoi(in[i]), atol(in[i]), atoll(in[i]));
  printf("%g %g %g\n", atof("1.5e2"), atof("-.25z"), atof("none"));
  return 0;
}
