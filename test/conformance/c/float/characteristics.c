// covers: [5.2.4.2.2] <float.h> for float and double
#include <float.h>
#include <stdio.h>

int main(void) {
  printf("%d %d %d\n", FLT_RADIX, FLT_MANT_DIG, DBL_MANT_DIG);
  printf("%d %d %d %d\n", FLT_DIG, DBL_DIG, FLT_DECIMAL_DIG, DBL_DECIMAL_DIG);
  printf("%d %d %d %d\n", FLT_MIN_EXP, FLT_MAX_EXP, DBL_MIN_10_EXP, DBL_MAX_10_EXP);
  printf("%a %a %a\n", FLT_MAX, FLT_MIN, FLT_EPSILON);
  printf("%a %a %a %a\n", DBL_MAX, DBL_MIN, DBL_EPSILON, DBL_TRUE_MIN);
  volatile double e = DBL_EPSILON;
  printf("%d %d %d\n", 1 + e > 1, 1 + e / 2 > 1, FLT_EVAL_METHOD);
  return 0;
}
