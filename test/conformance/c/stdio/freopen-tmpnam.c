// covers: [7.23.5.4] freopen onto a file and back, tmpnam, rename, remove
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  const char *a = "/tmp/conformance-a", *b = "/tmp/conformance-b";
  fflush(stdout);
  int keep = dup(1);
  printf("%d\n", freopen(a, "w", stdout) == stdout);
  puts("in the file");
  fflush(stdout);
  dup2(keep, 1);
  close(keep);
  printf("rename %d\n", rename(a, b));
  FILE *f = fopen(b, "r");
  char line[32];
  while (fgets(line, sizeof line, f)) printf("> %s", line);
  f = freopen("/dev/null", "r", f);
  printf("%d\n", fgetc(f));
  fclose(f);
  printf("%d %d\n", rename(a, b), remove(b));
  printf("%d\n", remove(b));
  return 0;
}
