// covers: POSIX getline and getdelim grow their buffer
// stdin: one\na much longer second line that needs more room than the first\nx:y:z
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  char *line = NULL;
  size_t room = 0;
  ssize_t n;
  for (int i = 0; i < 2 && (n = getline(&line, &room, stdin)) != -1; i++) printf("%zd %d %s", n, room > (size_t)n, line);
  while ((n = getdelim(&line, &room, ':', stdin)) != -1) printf("%zd [%s]\n", n, line);
  printf("%d\n", feof(stdin) != 0);
  free(line);
  return 0;
}
