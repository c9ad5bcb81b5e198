// covers: GNU range designators in array initialisers
#include <stdio.h>

static const signed char digit[256] = {
  [0 ... 255] = -1,
  ['0'] = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ['a'] = 10, 11, 12, 13, 14, 15,
};

int main(void) {
  const char *s = "1f7g";
  for (; *s; s++) printf("%d ", digit[(unsigned char)*s]);
  int fill[10] = {[2 ... 4] = 5, [7 ... 8] = 6};
  printf("|");
  for (int i = 0; i < 10; i++) printf(" %d", fill[i]);
  printf("\n");
  return 0;
}
