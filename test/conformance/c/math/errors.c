// covers: [7.12.1] domain, pole and range errors: the results, and that math_errhandling names a way
#include <math.h>
#include <stdio.h>

#define TRY(e) do { volatile double r = (e); printf(#e ": %d %d %d\n", isnan(r) != 0, isinf(r) != 0, r < 0); } while (0)

int main(void) {
  volatile double zero = 0, neg = -1, huge = 1e308, two = 2;
  TRY(sqrt(neg));
  TRY(log(neg));
  TRY(log(zero));
  TRY(pow(zero, neg));
  TRY(exp(huge));
  TRY(acos(two));
  TRY(fmod(two, zero));
  TRY(pow(neg, 0.5));
  TRY(sqrt(two));
  printf("%d\n", (math_errhandling & (MATH_ERRNO | MATH_ERREXCEPT)) != 0);
  return 0;
}
