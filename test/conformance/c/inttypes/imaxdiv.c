// covers: [7.8.2] imaxabs and imaxdiv; conversions through intmax_t
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

int main(void) {
  printf("%jd %jd\n", imaxabs(INTMAX_C(-9000000000)), imaxabs(INTMAX_C(5)));
  intmax_t n[] = {17, -17, 17, -17}, d[] = {5, 5, -5, -5};
  for (int i = 0; i < 4; i++) {
    imaxdiv_t r = imaxdiv(n[i], d[i]);
    printf("%" PRIdMAX " %" PRIdMAX "\n", r.quot, r.rem);
  }
  int8_t a = -1; uint16_t b = 65535; int32_t c = INT32_MIN; uint64_t e = UINT64_MAX;
  printf("%" PRId8 " %" PRIu16 " %" PRIx32 " %" PRIo64 " %" PRIX64 "\n", a, b, (uint32_t)c, e, e);
  printf("%" PRIdFAST16 " %" PRIdLEAST32 " %" PRIuPTR "\n", (int_fast16_t)-3, (int_least32_t)-4, (uintptr_t)7);
  return 0;
}
