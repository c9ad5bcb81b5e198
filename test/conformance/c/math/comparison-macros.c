// covers: [7.12.14] isgreater, isless and their kin, quiet with NaN
#include <math.h>
#include <stdio.h>

int main(void) {
  double v[] = {1, 2, NAN};
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      printf("%d%d%d%d%d%d ", isgreater(v[i], v[j]) != 0, isgreaterequal(v[i], v[j]) != 0, isless(v[i], v[j]) != 0, islessequal(v[i], v[j]) != 0, islessgreater(v[i], v[j]) != 0, isunordered(v[i], v[j]) != 0);
  printf("\n");
  return 0;
}
