#include <stdio.h>

__attribute__((nonnull(1))) static int length(const char *s) {
  int n = 0;
  while (s && s[n]) n++;
  return n;
}

int main(int argc, char **argv) {
  const char *name = argc > 1 ? argv[1] : NULL;
  printf("%d\n", length("four"));
  printf("%d\n", length(name)); //~ nonnull-argument
  return 0;
}
