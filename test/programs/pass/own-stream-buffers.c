// Buffers that the program gives to streams, and that live as long as these use them.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char for_output[BUFSIZ];

int main(void) {
  setbuf(stdout, for_output);
  char *room = malloc(32);
  FILE *f = tmpfile();
  if (!room || !f) return 1;
  setvbuf(f, room, _IOFBF, 32);
  for (int i = 0; i < 20; i++) fprintf(f, "line %d\n", i);
  rewind(f);
  char line[64];
  int n = 0;
  while (fgets(line, sizeof line, f)) n += (int)strlen(line);
  for (int i = 0; i < 100; i++) putchar('.');
  printf("%d\n", n);
  fclose(f);
  free(room);
}
