#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *duplicate(const char *text, int wanted) {
  char *copy = malloc(strlen(text)); //~ allocation-size
  if (copy == NULL || !wanted) return copy;
  strcpy(copy, text);
  return copy;
}

int main(void) {
  char *copy = duplicate("hello", 0);
  puts(copy ? "allocated" : "no memory");
  free(copy);
  return 0;
}
