// covers: [7.3.5] csin, ccos, ctan, casin, cacos, catan and the hyperbolic ones
#include <complex.h>
#include <stdio.h>

#define SHOW(f) do { double complex r = f(z); printf(#f " %.7f %.7f\n", creal(r), cimag(r)); } while (0)

int main(void) {
  double complex z = 0.5 + 0.75 * I;
  SHOW(csin); SHOW(ccos); SHOW(ctan); SHOW(casin); SHOW(cacos); SHOW(catan);
  SHOW(csinh); SHOW(ccosh); SHOW(ctanh); SHOW(casinh); SHOW(cacosh); SHOW(catanh);
  return 0;
}
