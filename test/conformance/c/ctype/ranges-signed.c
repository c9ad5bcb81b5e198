// covers: [7.4] every value of unsigned char and EOF as argument
#include <ctype.h>
#include <stdio.h>

int main(void) {
  int (*f[])(int) = {isalnum, isalpha, isblank, iscntrl, isdigit, isgraph, islower, isprint, ispunct, isspace, isupper, isxdigit};
  for (unsigned k = 0; k < sizeof f / sizeof *f; k++) {
    int n = 0, first = -1, last = -1;
    for (int c = 0; c < 256; c++)
      if (f[k](c)) { n++; if (first < 0) first = c; last = c; }
    printf("%u: %d %d %d eof %d\n", k, n, first, last, f[k](EOF) != 0);
  }
  printf("%d %d\n", toupper(EOF) == EOF, tolower(200) == 200);
  return 0;
}
