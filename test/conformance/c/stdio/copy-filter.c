// covers: [7.23.7] getchar, fgets, ungetc and putchar in filters: words and lines counted, tabs expanded
// stdin: The quick\n\tbrown  fox\n\nlast line without end
#include <ctype.h>
#include <stdio.h>
int main(void) {
  int c, lines = 0, words = 0, chars = 0, in = 0, col = 0;
  while ((c = getchar()) != EOF) {
    chars++;
    lines += c == '\n';
    if (isspace(c)) in = 0; else if (!in) { in = 1; words++; }
    if (c == '\t') do putchar('>'); while (++col % 4); else { putchar(c); col = c == '\n' ? 0 : col + 1; }
  }
  printf("\n%d %d %d %d\n", lines, words, chars, feof(stdin) != 0);
  return 0;
}
