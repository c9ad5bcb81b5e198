// covers: [7.23.7.2] fgets with a buffer shorter than the lines; fputs, puts, fprintf to stdout and stderr
// stdin: alpha\nbeta gamma\n\ndelta
#include <stdio.h>
#include <string.h>
int main(void) {
  char b[5];
  int n = 1, fresh = 1;
  while (fgets(b, sizeof b, stdin)) {
    if (fresh) printf("%d: ", n++);
    fputs(b, stdout);
    fresh = strchr(b, '\n') != NULL;
  }
  if (!fresh) puts("$");
  fprintf(stderr, "%d lines\n", n - 1);
  return n;
}
