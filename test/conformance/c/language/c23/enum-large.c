// covers: [6.7.3.3] (C23) enumerations whose values need more than int; fixed underlying types in unions and bit-fields
// std: c23
// native: clang
#include <stdio.h>

enum wide { small = 1, large = 1ULL << 40, larger };
enum byte : unsigned char { low, high = 255 };
enum sign : signed char { minus = -1, plus = 1 };
struct flags { enum byte b : 4; enum sign s : 2; };

int main(void) {
  enum wide w = larger;
  enum byte b = high;
  struct flags f = { low, minus };
  b++;
  printf("%zu %llu %d\n", sizeof w, (unsigned long long)w, w > large);
  printf("%zu %d %zu %d\n", sizeof b, b, sizeof(enum sign), minus < 0);
  printf("%d %d\n", f.b, f.s);
  return 0;
}
