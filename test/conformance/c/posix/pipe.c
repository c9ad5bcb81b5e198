// covers: POSIX pipe within one process; poll-free reading to the end
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  int p[2];
  printf("%d\n", pipe(p));
  write(p[1], "through ", 8);
  write(p[1], "a pipe", 6);
  char b[32] = {0};
  ssize_t r = read(p[0], b, 7);
  printf("%zd %s\n", r, b);
  r = read(p[0], b, sizeof b - 1);
  b[r] = 0;
  printf("%zd [%s]\n", r, b);
  close(p[1]);
  printf("%zd\n", read(p[0], b, 5));
  close(p[0]);
  return 0;
}
