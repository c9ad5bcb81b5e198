// covers: [6.7.9] designated array elements, continuing after one, size from the largest index
#include <stdio.h>

enum day { MON, TUE, WED, THU, FRI, DAYS };
static const char *const names[DAYS] = {[WED] = "wed", [MON] = "mon", "tue", [FRI] = "fri"};

int main(void) {
  int sparse[] = {[3] = 30, 40, [1] = 10, [8] = 80};
  printf("%zu\n", sizeof sparse / sizeof *sparse);
  for (size_t i = 0; i < sizeof sparse / sizeof *sparse; i++) printf("%d ", sparse[i]);
  printf("\n");
  for (int i = 0; i < DAYS; i++) printf("%s ", names[i] ? names[i] : "(none)");
  printf("\n");
  int m[3][3] = {[0][0] = 1, [1][1] = 1, [2] = {[2] = 1}};
  for (int i = 0; i < 3; i++) printf("%d%d%d\n", m[i][0], m[i][1], m[i][2]);
  return 0;
}
