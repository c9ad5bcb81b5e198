// covers: [7.21.10] feof, ferror and clearerr; writing a stream opened for reading
#include <stdio.h>

int main(void) {
  FILE *f = fopen("conform-err.txt", "w");
  fputs("xy", f);
  printf("%d", fgetc(f) == EOF);
  printf("%d%d\n", ferror(f) != 0, feof(f) != 0);
  clearerr(f);
  printf("%d\n", ferror(f));
  fclose(f);
  f = fopen("conform-err.txt", "r");
  printf("%d", fputc('z', f) == EOF);
  printf("%d\n", ferror(f) != 0);
  clearerr(f);
  while (fgetc(f) != EOF) ;
  printf("%d%d\n", feof(f) != 0, ferror(f) != 0);
  clearerr(f);
  printf("%d", feof(f) != 0);
  printf("%d\n", fgetc(f) == EOF);
  fclose(f);
  remove("conform-err.txt");
  return 0;
}
