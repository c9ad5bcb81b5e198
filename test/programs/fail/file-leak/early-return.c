#include <stdio.h>

static int save(const char *name, int value) {
  FILE *f = fopen(name, "w"); //~ file-leak
  if (!f) return 1;
  if (value < 0) return 2;
  fprintf(f, "%d\n", value);
  return fclose(f);
}

int main(void) {
  int first = save("good.txt", 1);
  int second = save("bad.txt", -1);
  printf("%d %d\n", first, second);
  return 0;
}
