// covers: [7.24.1.5] strtod and strtof: forms, ends, hexadecimal, rounding of hard cases, overflow and underflow
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const char *s[] = {"1.5", "-.5", "5.", ".", "1e5", "1e", "1e+", "0x1.8p1", "0x.8", "0x", "0xp1", "inf", "-INFINITY", "infin", "nan", "NAN(123)", "nan(", " +3", "1e309", "-1e309", "1e-400", "4.9e-324", "2.4e-324", "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "0.500000000000000166533453693773481063544750213623046875", "3e-324x", "1,5", ""};
  for (unsigned i = 0; i < sizeof s / sizeof *s; i++) {
    char *e;
    errno = 0;
    double d = strtod(s[i], &e);
    printf("\"%s\" %a %d%s\n", s[i], isnan(d) ? 99.0 : d, (int)(e - s[i]), errno == ERANGE ? "!" : "");
  }
  printf("%a %a %a\n", (double)strtof("16777217", NULL), (double)strtof("1e40", NULL), (double)strtof("0.1", NULL));
  printf("%g %g\n", atof("  2.5kg"), atof("none"));
  return 0;
}
