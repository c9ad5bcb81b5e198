// covers: [7.21.7.2] fgets: long lines in parts, last line without newline, end of file
// stdin: short\na line that is longer than the buffer\n\nlast
#include <stdio.h>
#include <string.h>

int main(void) {
  char b[12];
  int n = 0;
  while (fgets(b, sizeof b, stdin)) {
    size_t len = strlen(b);
    int full = len && b[len - 1] == '\n';
    if (full) b[len - 1] = 0;
    printf("%d %zu %c [%s]\n", n++, len, full ? 'n' : '-', b);
  }
  printf("%d %d\n", feof(stdin) != 0, ferror(stdin) != 0);
  char one[1];
  printf("%d\n", fgets(one, 2, stdin) == NULL);
  return 0;
}
