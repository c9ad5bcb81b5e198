// covers: [7.21.7.9] puts, fputs, putchar and what they return on success
#include <stdio.h>

int main(void) {
  int a = puts("a line") >= 0;
  int b = fputs("no newline", stdout) >= 0;
  int c = putchar('!');
  int d = putc('\n', stdout);
  int e = fputc(0x141, stdout);
  printf("\n%d %d %d %d %d\n", a, b, c, d, e);
  return 0;
}
