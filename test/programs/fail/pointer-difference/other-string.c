#include <stdio.h>
#include <string.h>

/* The position is that of the slash in another string. */
static size_t position(const char *text, const char *found) {
  return (size_t)(found - text); //~ pointer-difference
}

int main(void) {
  char path[] = "usr/local";
  char copy[] = "usr/local";
  char *slash = strchr(path, '/');
  if (slash == NULL) return 1;
  printf("%d\n", position(copy, slash) == 3);
  return 0;
}
