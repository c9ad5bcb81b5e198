// covers: [7.21.7] getchar, getc, ungetc and putc: a tokenizer that looks one character ahead
// stdin: foo=12+bar7\nx 99\n
#include <ctype.h>
#include <stdio.h>

int main(void) {
  int c;
  while ((c = getchar()) != EOF) {
    if (isdigit(c)) {
      int v = 0;
      do v = v * 10 + c - '0'; while (isdigit(c = getc(stdin)));
      ungetc(c, stdin);
      printf("<%d>", v);
    } else if (isalpha(c)) {
      putchar('[');
      do putc(c, stdout); while (isalnum(c = getchar()));
      ungetc(c, stdin);
      putchar(']');
    } else if (c == '\n') fputs("\\n\n", stdout);
    else printf("%c", c);
  }
  printf("%d\n", getchar() == EOF);
  return 0;
}
