// covers: [7.20] exact widths, limits and constant macros
#include <stdint.h>
#include <stdio.h>

int main(void) {
  printf("%d %d %u %d\n", INT8_MIN, INT8_MAX, UINT8_MAX, INT16_MIN);
  printf("%ld %lu %d\n", INT64_MIN, UINT64_MAX, INT32_MAX);
  printf("%zu %zu %zu %zu\n", sizeof(int8_t), sizeof(int_least16_t), sizeof(int64_t), sizeof(uintptr_t));
  printf("%lu %d %d\n", SIZE_MAX, PTRDIFF_MAX == INT64_MAX, INTMAX_MAX == INT64_MAX);
  printf("%d %d\n", _Generic(INT64_C(1), int64_t: 1, default: 0), _Generic(UINT32_C(5), uint32_t: 1, default: 0));
  uint8_t w = 0;
  w--;
  int8_t t = (int8_t)0x80;
  printf("%d %d %d\n", w, t, WCHAR_MAX > 0xFFFF);
  return 0;
}
