#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#define SHOW(T, F, a, b) do { T x = (a), y = (b); printf(#T " " F " " F " " F " " F " " F "\n", (T)(x + y), (T)(x - y), (T)(x * y), (T)(y ? x / y : 0), (T)(y ? x % y : 0)); } while (0)
int main(void) {
    SHOW(int8_t, "%d", 100, -7); SHOW(uint8_t, "%d", 250, 9); SHOW(int16_t, "%d", -30000, 17);
    SHOW(uint16_t, "%d", 65000, 1234); SHOW(int32_t, "%d", -2000000, 999); SHOW(uint32_t, "%u", 4000000000u, 77777u);
    SHOW(int64_t, "%ld", -4000000000000L, 123456L); SHOW(uint64_t, "%lu", 18000000000000000000ul, 987654321ul);
    printf("%d %d %d\n", -7 / 2, -7 % 2, 7 / -2);
    printf("%d %d %u\n", INT_MAX, INT_MIN, UINT_MAX);
    printf("%ld %ld %lu\n", LONG_MAX, LONG_MIN, ULONG_MAX);
    unsigned u = 0; u--; printf("%u\n", u);
    int s = 0; for (int i = 0; i < 1000; i++) s = (s * 31 + i) & 0xffff; printf("%d\n", s);
    return 0;
}
