// covers: [7.24.4.3] strcoll and strxfrm order as strcmp does in the locale "C"
#include <stdio.h>
#include <string.h>

static int sign(int n) { return (n > 0) - (n < 0); }

int main(void) {
  const char *w[] = {"", "a", "A", "aa", "ab", "b", "Z", "z\x7f", "10", "9"};
  int same = 0, total = 0;
  for (int i = 0; i < 10; i++)
    for (int j = 0; j < 10; j++) {
      char x[16], y[16];
      size_t n = strxfrm(x, w[i], sizeof x);
      strxfrm(y, w[j], sizeof y);
      int c = sign(strcmp(w[i], w[j]));
      same += c == sign(strcoll(w[i], w[j])) && c == sign(strcmp(x, y)) && n == strlen(x);
      total++;
    }
  printf("%d of %d\n", same, total);
  printf("%zu\n", strxfrm(NULL, "length", 0));
  return 0;
}
