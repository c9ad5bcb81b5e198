// covers: [7.21.6.1] printf: integer conversions with every flag, width, precision and length
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  int v[] = {0, 7, -42, 123456};
  for (int i = 0; i < 4; i++)
    printf("[%d|%5d|%-5d|%05d|%+d|% d|%.3d|%8.4d|%-+8.3d]\n", v[i], v[i], v[i], v[i], v[i], v[i], v[i], v[i], v[i]);
  printf("[%x|%X|%#x|%#o|%o|%#010x|%-#8X|%#.5x]\n", 255, 255, 255, 8, 8, 255, 255, 255);
  printf("[%hhd|%hd|%ld|%lld|%hhu|%hu|%lu|%llu]\n", (char)-1, (short)-2, -3L, -4LL, 257, 65537, 5ul, 6ull);
  printf("[%zu|%td|%jd|%zx]\n", (size_t)9, (ptrdiff_t)-9, (intmax_t)-10, (size_t)-1);
  printf("[%.0d|%+.0d|%5.0d|%#.0x]\n", 0, 0, 0, 0);
  printf("[%*d|%-*d|%.*d|%*.*d]\n", 6, 1, 6, 2, 3, 4, 6, 3, 5);
  printf("[%*d|%.*d]\n", -6, 1, -3, 2);
  return 0;
}
