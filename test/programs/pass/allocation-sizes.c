/* Sizes that look like mistakes and are none. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
  size_t length;
  char *bytes; /* not terminated */
};

int main(void) {
  char **names = malloc(3 * sizeof(names));
  const char **more = calloc(3, sizeof *more);
  if (!names || !more) return 1;
  names[0] = NULL;

  struct text text = {strlen("counted"), NULL};
  text.bytes = malloc(strlen("counted"));
  if (!text.bytes) return 1;
  memcpy(text.bytes, "counted", text.length);
  printf("%.*s %d\n", (int)text.length, text.bytes, names[0] == more[0]);
  free(text.bytes);
  free(more);
  free(names);
  return 0;
}
