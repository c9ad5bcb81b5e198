// sanitize: default implicit-conversion
#include <stdio.h>

static unsigned char shorten(int length) {
  return length; //~ implicit-truncation
}

int main(void) {
  printf("%d\n", shorten(200));
  printf("%d\n", shorten(300));
  printf("%d\n", (unsigned char)300);
  return 0;
}
