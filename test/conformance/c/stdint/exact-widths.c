// covers: [7.20] exact, least and fast types: their widths, limits and constants
#include <stdint.h>
#include <stdio.h>

#define W(t) printf("%-16s %zu %d\n", #t, sizeof(t) * 8, (t)-1 < (t)1)

int main(void) {
  W(int8_t); W(uint8_t); W(int16_t); W(uint16_t); W(int32_t); W(uint32_t); W(int64_t); W(uint64_t);
  W(int_least8_t); W(int_least16_t); W(uint_least32_t); W(int_fast8_t); W(int_fast64_t); W(intptr_t); W(uintptr_t); W(intmax_t);
  printf("%d %d %d %lld\n", INT8_MIN, INT16_MAX, INT32_MIN, (long long)INT64_MAX);
  printf("%d %d %lld %llu\n", INT8_C(-5), UINT16_C(65535), (long long)INT64_C(-1), (unsigned long long)UINTMAX_C(1));
  printf("%d %d\n", SIZE_MAX == UINT64_MAX, PTRDIFF_MIN == INT64_MIN);
  printf("%d %d\n", (int)(int8_t)0x180, (uint8_t)-1);
  return 0;
}
