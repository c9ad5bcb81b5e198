#include <stdlib.h>

int main(void) {
  char *text = malloc(20); // allocated
  text[0] = 'a';
  free(text); // first
  free(text); // second
  return 0;
}
