// covers: [G.6] csqrt, clog, cexp and carg at zeros, infinities and on both sides of their branch cuts
#include <complex.h>
#include <math.h>
#include <stdio.h>

static const char *shown(double v) {
  static char texts[8][32];
  static int next;
  char *t = texts[next++ % 8];
  if (isnan(v)) return "nan";
  snprintf(t, sizeof texts[0], "%.6g", v);
  return t;
}

static void show(const char *what, double complex z) {
  printf("%s = (%s, %s)\n", what, shown(creal(z)), shown(cimag(z)));
}

int main(void) {
  show("csqrt(-4+0i)", csqrt(CMPLX(-4.0, 0.0)));
  show("csqrt(-4-0i)", csqrt(CMPLX(-4.0, -0.0)));
  show("csqrt(0+0i)", csqrt(CMPLX(0.0, 0.0)));
  show("csqrt(-0-0i)", csqrt(CMPLX(-0.0, -0.0)));
  show("csqrt(1+inf i)", csqrt(CMPLX(1.0, INFINITY)));
  show("csqrt(-inf+1i)", csqrt(CMPLX(-INFINITY, 1.0)));
  show("csqrt(inf+1i)", csqrt(CMPLX(INFINITY, 1.0)));
  show("clog(1+0i)", clog(CMPLX(1.0, 0.0)));
  show("clog(-1+0i)", clog(CMPLX(-1.0, 0.0)));
  show("clog(-1-0i)", clog(CMPLX(-1.0, -0.0)));
  show("clog(0+0i)", clog(CMPLX(0.0, 0.0)));
  show("clog(-inf+inf i)", clog(CMPLX(-INFINITY, INFINITY)));
  show("cexp(0+0i)", cexp(CMPLX(0.0, 0.0)));
  show("cexp(-inf+2i)", cexp(CMPLX(-INFINITY, 2.0)));
  show("cexp(inf+0i)", cexp(CMPLX(INFINITY, 0.0)));
  printf("%s %s %s %s\n", shown(carg(CMPLX(0.0, 0.0))), shown(carg(CMPLX(-0.0, 0.0))), shown(carg(CMPLX(-0.0, -0.0))),
         shown(carg(CMPLX(-INFINITY, 1.0))));
  printf("%s %s\n", shown(cabs(CMPLX(NAN, INFINITY))), shown(cabs(CMPLX(-INFINITY, NAN))));
  show("cproj(-inf-1i)", cproj(CMPLX(-INFINITY, -1.0)));
  show("conj(cproj(2+0i))", conj(cproj(CMPLX(2.0, 0.0))));
  return 0;
}
