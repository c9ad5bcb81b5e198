// covers: [7.8.1] PRI and SCN macros of the least, fast, maximal and pointer-sized types
#include <inttypes.h>
#include <stdio.h>

#define BOTH(type, pri, scn, text)                            \
  do {                                                        \
    struct { unsigned char before[8]; type v; unsigned char after[8]; } s = { { 0 }, 0, { 0 } }; \
    int n = sscanf(text, "%" scn, &s.v);                      \
    int spill = 0;                                            \
    for (int k = 0; k < 8; k++) spill |= s.before[k] | s.after[k]; \
    printf(#type " %d %" pri " %d\n", n, s.v, spill);         \
  } while (0)

int main(void) {
  BOTH(int_least8_t, PRIdLEAST8, SCNdLEAST8, "-100");
  BOTH(int_least16_t, PRIiLEAST16, SCNiLEAST16, "0x7abc");
  BOTH(int_least32_t, PRIdLEAST32, SCNdLEAST32, "-2000000000");
  BOTH(int_least64_t, PRIdLEAST64, SCNdLEAST64, "-9000000000000000000");
  BOTH(uint_least8_t, PRIoLEAST8, SCNoLEAST8, "377");
  BOTH(uint_least16_t, PRIxLEAST16, SCNxLEAST16, "FeDc");
  BOTH(uint_least32_t, PRIXLEAST32, SCNxLEAST32, "fedcba98");
  BOTH(uint_least64_t, PRIuLEAST64, SCNuLEAST64, "18446744073709551615");
  BOTH(int_fast8_t, PRIdFAST8, SCNdFAST8, "-7");
  BOTH(uint_fast8_t, PRIuFAST8, SCNuFAST8, "200");
  BOTH(intmax_t, PRIdMAX, SCNdMAX, "-9223372036854775808");
  BOTH(uintmax_t, PRIxMAX, SCNxMAX, "0123456789abcdef");
  BOTH(intptr_t, PRIiPTR, SCNiPTR, "010");
  BOTH(uintptr_t, PRIXPTR, SCNxPTR, "beef");
  printf("%010" PRId64 "|%-8" PRIu16 "|%+" PRIi8 "|%#" PRIo32 "|%.5" PRIX8 "\n", INT64_C(-42), UINT16_C(9), INT8_C(5), UINT32_C(8),
         (uint8_t)0xAB);
  imaxdiv_t d = imaxdiv(INTMAX_C(-17), 5);
  printf("%" PRIdMAX " %" PRIdMAX " %" PRIdMAX "\n", d.quot, d.rem, imaxabs(-INTMAX_MAX));
  return 0;
}
