#include <stdlib.h>

int main(void) {
  char *text = malloc(20);
  text[0] = 'a';
  text = NULL;
  return 0;
}
