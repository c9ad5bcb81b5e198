// covers: POSIX dprintf, fdopen and fileno over one descriptor
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  int p[2];
  printf("%d\n", pipe(p));
  printf("%d\n", dprintf(p[1], "%s %d\n", "through a pipe", 7));
  FILE *w = fdopen(p[1], "w"), *r = fdopen(p[0], "r");
  fprintf(w, "second line\n");
  fflush(w);
  char line[32];
  printf("%s", fgets(line, sizeof line, r));
  printf("%s", fgets(line, sizeof line, r));
  printf("%d %d\n", fileno(w) == p[1], fileno(r) == p[0]);
  fclose(w);
  int c = fgetc(r);
  printf("%d %d\n", c, feof(r) != 0);
  fclose(r);
  printf("%d\n", fdopen(-1, "r") == NULL);
  return 0;
}
