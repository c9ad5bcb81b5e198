// covers: [7.8.1] SCN macros read each width and leave the neighbours alone
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  struct { uint8_t before; int8_t a; uint8_t after; } s = {0xaa, 0, 0xbb};
  struct { uint16_t before; int16_t a; uint16_t after; } t = {0xaaaa, 0, 0xbbbb};
  int32_t c; int64_t d; uint64_t e; intmax_t f; uintptr_t g;
  int n = sscanf("-7 -300 -70000 -5000000000 ffffffffffffffff -12 777", "%" SCNd8 " %" SCNd16 " %" SCNd32 " %" SCNd64 " %" SCNx64 " %" SCNdMAX " %" SCNoPTR,
                 &s.a, &t.a, &c, &d, &e, &f, &g);
  printf("%d %d %d %d %" PRId64 " %" PRIu64 " %jd %" PRIuPTR "\n", n, s.a, t.a, c, d, e, f, g);
  printf("%x %x %x %x\n", s.before, s.after, t.before, t.after);
  return 0;
}
