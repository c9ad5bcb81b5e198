#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The length comes from a message, and nobody looks at it. */
static char *receive(unsigned length) {
  return malloc((size_t)length + 1); //~ out-of-memory
}

int main(void) {
  const unsigned char header[4] = {0xff, 0xff, 0xff, 0x7f};
  unsigned length;
  memcpy(&length, header, sizeof length);
  char *body = receive(length);
  puts(body ? "received" : "no memory");
  free(body);
  return 0;
}
