#include <stdio.h>

static int field(const unsigned char *packet, int at) {
  return *(const int *)(packet + at); //~ misaligned-access
}

int main(void) {
  static _Alignas(8) unsigned char packet[16] = {1, 2, 0, 0, 0, 3};
  printf("%d\n", field(packet, 0));
  printf("%d\n", field(packet, 1));
  return 0;
}
