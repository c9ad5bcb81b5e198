// covers: [7.6.3] fesetround and fegetround govern arithmetic and rint
#include <fenv.h>
#include <math.h>
#include <stdio.h>

int main(void) {
  int modes[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
  volatile double one = 1, three = 3, v[] = {2.5, -2.5, 0.1, -0.1};
  for (int m = 0; m < 4; m++) {
    fesetround(modes[m]);
    double q = one / three;
    double r[4];
    long l = lrint(v[0]);
    for (int i = 0; i < 4; i++) r[i] = rint(v[i]);
    int now = fegetround() == modes[m];
    fesetround(FE_TONEAREST);
    printf("%d %a %g %g %g %g %ld\n", now, q, r[0], r[1], r[2], r[3], l);
  }
  return 0;
}
