#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* The modes of <fenv.h> govern long double, __float128 and conversions of 128-bit integers. */
static void bits(const char *what, const void *p, int n) {
    printf("%s ", what);
    for (int i = n - 1; i >= 0; i--) printf("%02x", ((const unsigned char *)p)[i]);
    putchar('\n');
}
#define L(x) ({ long double v_ = (x); bits(#x, &v_, 10); })
#define Q(x) ({ __float128 v_ = (x); bits(#x, &v_, 16); })
#define D(x) ({ double v_ = (x); bits(#x, &v_, 8); })
#define F(x) ({ float v_ = (x); bits(#x, &v_, 4); })

static volatile long double one = 1, three = 3, seven = -7, tiny = 0x1p-16440L, huge = 0x1.8p16383L, odd = 0x1.0000000000000003p0L,
                            minus_odd = -0x1.0000000000000003p0L, minus_tiny = -0x1p-16440L, minus_huge = -0x1.8p16383L;
static volatile __float128 q1 = 1, q3 = 3, qmany = 0x1.00000000000000000000000001p0q, minus_qmany = -0x1.00000000000000000000000001p0q, minus_q1 = -1;

int main(void) {
    static const int modes[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
    for (int m = 0; m < 4; m++) {
        fesetround(modes[m]);
        printf("mode %d\n", m);
        L(one / three), L(seven / three), L(one + 0x1p-80L), L(one - 0x1p-80L), L(seven - 0x1p-90L), L(three * 0x1.5555555555555556p-2L);
        L(tiny / 64 / 8), L(minus_tiny / 1024), L(huge * 2), L(minus_huge * 2), L(one - one), L(seven - seven), L(sqrtl(three));
        D(odd), D(minus_odd), F(odd), F(minus_odd), D(huge), D(minus_huge), F(tiny), F(minus_tiny), D((double)(one / three));
        Q(q1 / q3), Q(minus_q1 / q3), Q(q1 + 0x1p-130q), Q(minus_q1 - 0x1p-130q), L((long double)qmany), D((double)qmany), F((float)minus_qmany);
        volatile unsigned __int128 u = (unsigned __int128)0x8000000000000000 << 64 | 0xd;
        volatile __int128 s = (__int128)u, small = -((__int128)1 << 70) - 1, all = -1;
        D(u), F(u), D(s), F(s), D(small), F(small), D(all), L(small), L(u), Q(u - 1), F((unsigned __int128)all), D((unsigned __int128)all);
        volatile int64_t i = INT64_MAX;
        L(i), F(i), D(i);
    }
    return 0;
}
