// stdin: 100%d sure\n
#include <stdio.h>

int main(void) {
  char line[32];
  if (!fgets(line, sizeof line, stdin)) return 1;
  printf(line); //~ format-mismatch
  return 0;
}
