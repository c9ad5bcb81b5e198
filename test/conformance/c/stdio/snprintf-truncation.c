// covers: [7.21.6.5] snprintf: what it returns and writes when the buffer is too small, sprintf
#include <stdio.h>
#include <string.h>

int main(void) {
  char b[8];
  memset(b, '#', sizeof b);
  int r = snprintf(b, sizeof b, "%s", "longer than that");
  printf("%d %s %d\n", r, b, b[7]);
  r = snprintf(b, 4, "%d", 123456);
  printf("%d %s %d\n", r, b, b[4]);
  r = snprintf(b, 1, "abc");
  printf("%d [%s]\n", r, b);
  r = snprintf(NULL, 0, "%05d%c", 42, 'x');
  printf("%d\n", r);
  b[0] = '#';
  r = snprintf(b, 0, "zz");
  printf("%d %c\n", r, b[0]);
  char all[32];
  int at = 0;
  for (int i = 0; i < 5; i++) at += sprintf(all + at, "%d,", i * i);
  printf("%d %s\n", at, all);
  return 0;
}
