// covers: [7.23.6.2] sscanf: every conversion, widths, suppression, sets, counts and what stops it
#include <stdio.h>
#include <string.h>

int main(void) {
  int a, b, n; unsigned u; long l; short s; char c, w[20], x[20]; float f; double d; void *p;
  printf("%d ", sscanf("12 -34 0x1f 077 255", "%d %i %i %i %u", &a, &b, &n, &a, &u)); printf("%d %d %d %u\n", a, b, n, u);
  printf("%d ", sscanf("ff 17 99999999999 -5", "%x %o %ld %hd", &u, (unsigned *)&n, &l, &s)); printf("%u %d %ld %d\n", u, n, l, s);
  printf("%d ", sscanf("3.25e2xyz", "%f%c%2s", &f, &c, w)); printf("%g %c %s\n", f, c, w);
  printf("%d ", sscanf("  word [a-c]bad", "%s %3[[a-]%19s", w, x, w)); printf("%s %s\n", w, x);
  printf("%d ", sscanf("abc123]", "%[^0-9]%[]0-9]", w, x)); printf("%s %s\n", w, x);
  printf("%d ", sscanf("12345678", "%3d%*2d%n%d", &a, &n, &b)); printf("%d %d %d\n", a, n, b);
  printf("%d ", sscanf("10:20:30", "%d:%d-%d", &a, &b, &n)); printf("%d %d\n", a, b);
  printf("%d %d %d\n", sscanf("", "%d", &a), sscanf("x", "%d", &a), sscanf("   ", " %n", &n));
  printf("%d ", sscanf("0x1p-3 inf nan(12)", "%lf %f", &d, &f)); printf("%g %g\n", d, f);
  printf("%d ", sscanf("a b", "%c%c%c", w, w + 1, w + 2)); printf("%.3s\n", w);
  printf("%d ", sscanf("100%", "%d%%%n", &a, &n)); printf("%d %d\n", a, n);
  char t[32]; snprintf(t, sizeof t, "%p", (void *)&a);
  printf("%d ", sscanf(t, "%p", &p)); printf("%d\n", p == &a);
  printf("%d ", sscanf("-", "%d", &a)); printf("%d ", sscanf("+", "%i", &a)); printf("%d\n", sscanf("0x", "%x", &u));
  return 0;
}
