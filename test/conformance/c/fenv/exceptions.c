// covers: [7.6.2] feraiseexcept, fetestexcept, feclearexcept, fegetexceptflag, fesetexceptflag
#include <fenv.h>
#include <stdio.h>

static void show(void) {
  printf("%d%d%d%d%d\n", fetestexcept(FE_INVALID) != 0, fetestexcept(FE_DIVBYZERO) != 0, fetestexcept(FE_OVERFLOW) != 0, fetestexcept(FE_UNDERFLOW) != 0, fetestexcept(FE_INEXACT) != 0);
}

int main(void) {
  feclearexcept(FE_ALL_EXCEPT);
  show();
  volatile double zero = 0, big = 1e308, r;
  r = 1 / zero; show();
  feclearexcept(FE_ALL_EXCEPT);
  r = big * 10; show();
  feclearexcept(FE_OVERFLOW);
  r = zero / zero; show();
  fexcept_t saved;
  fegetexceptflag(&saved, FE_INVALID | FE_INEXACT);
  feclearexcept(FE_ALL_EXCEPT);
  feraiseexcept(FE_UNDERFLOW);
  fesetexceptflag(&saved, FE_INVALID);
  (void)r;
  show();
  return 0;
}
