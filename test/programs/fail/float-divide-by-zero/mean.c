// sanitize: default float-divide-by-zero
#include <stdio.h>

static double mean(const double *v, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) sum += v[i];
  return sum / n; //~ float-divide-by-zero
}

int main(void) {
  double v[] = {1, 2};
  printf("%g\n", mean(v, 2));
  printf("%d\n", mean(v, 0) == 0);
  return 0;
}
