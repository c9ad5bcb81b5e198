// covers: [7.21.6.2] sscanf: floating numbers of each form and length
#include <stdio.h>

int main(void) {
  float f;
  double d, e;
  int r = sscanf("3.25 -1e3 0x1.8p2", "%f %lf %lf", &f, &d, &e);
  printf("%d %g %g %g\n", r, f, d, e);
  r = sscanf("inf nan", "%lf %lf", &d, &e);
  printf("%d %g %d\n", r, d, e != e);
  r = sscanf("12.5.75", "%lf%lf", &d, &e);
  printf("%d %g %g\n", r, d, e);
  r = sscanf("123456", "%3lf%lf", &d, &e);
  printf("%d %g %g\n", r, d, e);
  r = sscanf(".5 5. +.25e+1", "%lf %lf %f", &d, &e, &f);
  printf("%d %g %g %g\n", r, d, e, f);
  printf("%d\n", sscanf("e5", "%lf", &d));
  return 0;
}
