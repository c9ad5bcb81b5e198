// covers: [7.21.9] fseek, ftell, rewind, fgetpos and fsetpos
#include <stdio.h>

int main(void) {
  FILE *f = tmpfile();
  for (int i = 0; i < 26; i++) fputc('a' + i, f);
  printf("%ld\n", ftell(f));
  fseek(f, 3, SEEK_SET);
  printf("%c", fgetc(f));
  printf(" %ld\n", ftell(f));
  fseek(f, 2, SEEK_CUR);
  printf("%c\n", fgetc(f));
  fpos_t pos;
  fgetpos(f, &pos);
  fseek(f, -1, SEEK_END);
  printf("%c", fgetc(f));
  printf(" %d\n", fgetc(f) == EOF);
  fsetpos(f, &pos);
  printf("%c", fgetc(f));
  printf(" %d\n", feof(f) != 0);
  rewind(f);
  printf("%c\n", fgetc(f));
  fseek(f, 0, SEEK_SET);
  fputs("XYZ", f);
  fseek(f, 30, SEEK_SET);
  fputc('!', f);
  rewind(f);
  int n = 0, zeros = 0;
  for (int c; (c = fgetc(f)) != EOF; n++) if (c == 0) zeros++; else if (n < 5 || n > 28) putchar(c);
  printf(" %d %d\n", n, zeros);
  fclose(f);
  return 0;
}
