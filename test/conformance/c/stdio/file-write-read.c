// covers: [7.21.5.3] fopen in modes w, r, a and r+; fclose; remove
#include <stdio.h>

static void show(const char *name) {
  FILE *f = fopen(name, "r");
  if (!f) { printf("(none)\n"); return; }
  for (int c; (c = fgetc(f)) != EOF;) putchar(c == '\n' ? '/' : c);
  printf(" %d\n", fclose(f));
}

int main(void) {
  const char *name = "conform-file.txt";
  FILE *f = fopen(name, "w");
  fprintf(f, "one\ntwo\n");
  fclose(f);
  show(name);
  f = fopen(name, "a");
  fputs("three\n", f);
  fclose(f);
  show(name);
  f = fopen(name, "r+");
  fputs("ONE", f);
  fclose(f);
  show(name);
  f = fopen(name, "w");
  fclose(f);
  show(name);
  printf("%d", remove(name));
  printf(" %d\n", remove(name) != 0);
  show(name);
  return 0;
}
