// covers: [7.23.7.10] ungetc: a parser that looks ahead, pushing back another character, end of file cleared
#include <ctype.h>
#include <stdio.h>

static int peek(FILE *f) { int c = getc(f); if (c != EOF) ungetc(c, f); return c; }
static int number(FILE *f) { int n = 0; while (isdigit(peek(f))) n = n * 10 + getc(f) - '0'; return n; }
static int sum(FILE *f);
static int factor(FILE *f) { if (peek(f) == '(') { getc(f); int v = sum(f); getc(f); return v; } return number(f); }
static int product(FILE *f) { int v = factor(f); while (peek(f) == '*') { getc(f); v *= factor(f); } return v; }
static int sum(FILE *f) { int v = product(f); while (peek(f) == '+') { getc(f); v += product(f); } return v; }

int main(void) {
  FILE *f = tmpfile();
  fputs("2+3*(4+5)*2\n7", f);
  rewind(f);
  printf("%d\n", sum(f));
  int c = getc(f);
  printf("%d %d\n", c == '\n', sum(f));
  c = getc(f);
  printf("%d %d\n", c, feof(f) != 0);
  printf("%d ", ungetc('Z', f)); printf("%d ", feof(f)); printf("%c\n", getc(f));
  rewind(f);
  getc(f); ungetc('9', f);
  printf("%d\n", sum(f));
  printf("%d\n", ungetc(EOF, f));
  fclose(f);
  return 0;
}
