// covers: [7.6.4] fegetenv, feholdexcept, fesetenv, feupdateenv
#include <fenv.h>
#include <stdio.h>

int main(void) {
  fenv_t saved, held;
  feclearexcept(FE_ALL_EXCEPT);
  fesetround(FE_DOWNWARD);
  feraiseexcept(FE_INVALID);
  fegetenv(&saved);
  feholdexcept(&held);
  printf("%d\n", fetestexcept(FE_ALL_EXCEPT));
  fesetround(FE_UPWARD);
  feraiseexcept(FE_DIVBYZERO);
  feupdateenv(&held);
  printf("%d %d\n", fetestexcept(FE_ALL_EXCEPT) == (FE_INVALID | FE_DIVBYZERO), fegetround() == FE_DOWNWARD);
  fesetenv(FE_DFL_ENV);
  printf("%d %d\n", fetestexcept(FE_ALL_EXCEPT), fegetround() == FE_TONEAREST);
  fesetenv(&saved);
  printf("%d\n", fetestexcept(FE_INVALID) != 0);
  fesetenv(FE_DFL_ENV);
  return 0;
}
