// covers: attribute packed on structures, and copying out of them
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct __attribute__((packed)) header { unsigned char type; unsigned length; unsigned short check; double d; };
struct half { char c; int i __attribute__((packed)); };

int main(void) {
  struct header h = {1, 0x01020304, 0xABCD, 0.5};
  printf("%zu %zu %zu %zu\n", sizeof h, offsetof(struct header, length), offsetof(struct header, d), sizeof(struct half));
  unsigned char raw[sizeof h];
  memcpy(raw, &h, sizeof raw);
  printf("%02x%02x%02x%02x%02x %02x%02x\n", raw[0], raw[1], raw[2], raw[3], raw[4], raw[5], raw[6]);
  struct header list[3];
  for (int i = 0; i < 3; i++) { list[i] = h; list[i].length += i; list[i].d *= i; }
  unsigned sum = 0;
  double d = 0;
  for (int i = 0; i < 3; i++) { sum += list[i].length; d += list[i].d; }
  printf("%x %g\n", sum, d);
  return 0;
}
