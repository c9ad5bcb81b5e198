// covers: [7.23.9] fseek, ftell, rewind, fgetpos and fsetpos on a file that is read and written
#include <stdio.h>
#include <string.h>

int main(void) {
  FILE *f = tmpfile();
  for (int i = 0; i < 10; i++) fprintf(f, "line %d\n", i);
  printf("%ld\n", ftell(f));
  fseek(f, -7, SEEK_END);
  char b[32];
  printf("%s", fgets(b, sizeof b, f));
  rewind(f);
  fpos_t p;
  fgets(b, sizeof b, f);
  fgetpos(f, &p);
  fgets(b, sizeof b, f);
  fsetpos(f, &p);
  fgets(b, sizeof b, f);
  printf("%s%ld\n", b, ftell(f));
  fseek(f, 5, SEEK_SET);
  fputc('X', f);
  fseek(f, 0, SEEK_CUR);
  printf("%c\n", fgetc(f) == '\n' ? 'n' : '?');
  rewind(f);
  printf("%s", fgets(b, sizeof b, f));
  fseek(f, 100, SEEK_SET);
  fputc('!', f);
  fseek(f, 0, SEEK_END);
  printf("%ld\n", ftell(f));
  fseek(f, 85, SEEK_SET);
  printf("%d %d\n", fgetc(f), fseek(f, -1, SEEK_SET));
  fclose(f);
  return 0;
}
