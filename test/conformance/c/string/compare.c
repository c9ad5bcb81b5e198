// covers: [7.24.4] strcmp, strncmp, strcoll, strxfrm
#include <stdio.h>
#include <string.h>

static int sign(int x) { return (x > 0) - (x < 0); }

int main(void) {
  const char *w[] = {"", "a", "ab", "b", "B", "\x80"};
  for (int i = 0; i < 6; i++) { for (int j = 0; j < 6; j++) printf("%2d", sign(strcmp(w[i], w[j]))); printf("\n"); }
  printf("%d %d %d\n", sign(strncmp("abcd", "abce", 3)), sign(strncmp("abcd", "abce", 4)), sign(strncmp("a", "b", 0)));
  printf("%d\n", sign(strcoll("apple", "banana")));
  char x[10], y[10];
  size_t n = strxfrm(x, "kiwi", sizeof x);
  strxfrm(y, "lime", sizeof y);
  printf("%zu %d\n", n, sign(strcmp(x, y)));
  return 0;
}
