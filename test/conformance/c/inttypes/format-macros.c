// covers: [7.8.1] PRI and SCN macros for each width
#include <inttypes.h>
#include <stdio.h>

int main(void) {
  int8_t a = -8; uint16_t b = 65535; int32_t c = INT32_MIN; uint64_t d = UINT64_MAX; intmax_t e = -1; uintptr_t f = 255;
  printf("%" PRId8 " %" PRIu16 " %" PRIi32 " %" PRIx64 " %" PRIdMAX " %" PRIXPTR "\n", a, b, c, d, e, f);
  int_least16_t g = -3; uint_fast32_t h = 4;
  printf("%" PRIdLEAST16 " %05" PRIuFAST32 " %" PRIo64 "\n", g, h, (uint64_t)8);
  int8_t s8; uint16_t s16; int64_t s64; uint32_t x32;
  int n = sscanf("-5 65000 -9000000000 ff", "%" SCNd8 " %" SCNu16 " %" SCNi64 " %" SCNx32, &s8, &s16, &s64, &x32);
  printf("%d %d %d %" PRId64 " %" PRIu32 "\n", n, s8, s16, s64, x32);
  return 0;
}
