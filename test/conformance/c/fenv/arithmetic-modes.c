// covers: [7.6.3] rounding modes govern +, -, *, /, sqrt, conversions and the sign of exact zeros, in float and double
#include <fenv.h>
#include <math.h>
#include <stdio.h>

static void row(const char *name, int mode) {
  volatile double a = 1.0, b = 10.0, c = 3.0, big = 0x1.fffffffffffffp+1023, tiny = 0x1p-1074, h = 0x1p-60;
  volatile float f = 1.0f, g = 3.0f;
  volatile long wide = 0x7ffffffffffffffdL;
  volatile unsigned long uwide = 0xfffffffffffff401UL;
  volatile int odd = 16777217;
  fesetround(mode);
  volatile double q = a / b, s = a + h, d = a - h, m = q * c, r = sqrt(c), z = a - a, t = tiny / 2, o = big * 2, n = -big * 2;
  volatile double l = wide, u = uwide;
  volatile float fq = f / g, fi = odd, fd = q, fs = sqrtf(g), fo = 0x1.fffffep127f * g;
  volatile double e = fma(q, b, -a);
  fesetround(FE_TONEAREST);
  printf("%s\n %a %a %a %a %a\n %g %g %a %a %g\n %a %a\n %a %a %a %a %a\n", name, q, s, d, m, r, z, t, o, n, e, l, u, fq, fi, fd, fs, fo);
}

int main(void) {
  row("nearest", FE_TONEAREST);
  row("up", FE_UPWARD);
  row("down", FE_DOWNWARD);
  row("zero", FE_TOWARDZERO);
  return 0;
}
