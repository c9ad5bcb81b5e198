// covers: [7.23.5.3] fopen modes: r, w, a, +, x, and what each does to a file that is there
#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char *name = "/tmp/conformance-modes";
static void show(void) {
  char b[64] = "";
  FILE *f = fopen(name, "r");
  size_t n = f ? fread(b, 1, sizeof b - 1, f) : 0;
  printf("%zu [%s]\n", n, b);
  if (f) fclose(f);
}

int main(void) {
  remove(name);
  FILE *f = fopen(name, "r");
  printf("%d %d\n", f == NULL, errno == ENOENT);
  f = fopen(name, "wx"); fputs("first", f); fclose(f); show();
  f = fopen(name, "wx"); printf("%d %d\n", f == NULL, errno == EEXIST);
  f = fopen(name, "a"); fputs("+more", f); rewind(f); fputs("!", f); fclose(f); show();
  f = fopen(name, "r+"); fputs("FI", f); fclose(f); show();
  f = fopen(name, "a+"); printf("%c", fgetc(f)); fseek(f, 0, SEEK_SET); fputs("end", f); rewind(f); printf("%c\n", fgetc(f)); fclose(f); show();
  f = fopen(name, "w+"); fputs("new", f); rewind(f); printf("%c\n", fgetc(f)); fclose(f); show();
  f = fopen(name, "r"); printf("%d ", fputc('x', f)); printf("%d\n", ferror(f) != 0); fclose(f);
  f = fopen(name, "w"); printf("%d ", fgetc(f)); printf("%d\n", ferror(f) != 0); fclose(f); show();
  remove(name);
  return 0;
}
