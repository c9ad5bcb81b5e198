// covers: [7.21.5.6] setvbuf and setbuf: full, line and no buffering; fflush
#include <stdio.h>

int main(void) {
  static char buffer[512];
  FILE *w = fopen("conform-buffer.txt", "w");
  printf("%d\n", setvbuf(w, buffer, _IOFBF, sizeof buffer));
  FILE *r = fopen("conform-buffer.txt", "r");
  fputs("abc", w);
  printf("%d\n", fgetc(r) == EOF);
  fflush(w);
  clearerr(r);
  printf("%c\n", fgetc(r));
  fclose(w);
  w = fopen("conform-buffer.txt", "w");
  setvbuf(w, NULL, _IONBF, 0);
  fputc('q', w);
  rewind(r);
  printf("%c\n", fgetc(r));
  fclose(w);
  fclose(r);
  remove("conform-buffer.txt");
  setbuf(stdout, NULL);
  printf("end %d\n", fflush(NULL));
  return 0;
}
