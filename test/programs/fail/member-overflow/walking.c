#include <stdio.h>

struct packet {
  unsigned char kind;
  unsigned char address[6];
  unsigned char checksum;
};

int main(void) {
  struct packet p = {.kind = 1};
  unsigned char *at = p.address;
  for (int i = 0; i <= 6; i++) *at++ = (unsigned char)i; //~ member-overflow
  printf("%d\n", p.checksum);
}
