// covers: [7.21.6.2] sscanf: %s %c %[ with ranges and exclusions, white space, literals
#include <stdio.h>

int main(void) {
  char a[20], b[20], c[5] = {0};
  int n, r;
  r = sscanf("  hello world", "%s %3s%n", a, b, &n);
  printf("%d %s %s %d\n", r, a, b, n);
  r = sscanf("abc123def", "%[a-z]%[0-9]%3c", a, b, c);
  printf("%d %s %s %s\n", r, a, b, c);
  r = sscanf("key = some value; rest", "%[^= ] = %[^;]", a, b);
  printf("%d [%s] [%s]\n", r, a, b);
  r = sscanf("]x-y[", "%[]x-]%[^]]", a, b);
  printf("%d %s %s\n", r, a, b);
  r = sscanf("100%done", "%d%%%s", &n, a);
  printf("%d %d %s\n", r, n, a);
  r = sscanf(" a b", "%c%c %c", &c[0], &c[1], &c[2]);
  printf("%d [%c%c%c]\n", r, c[0], c[1], c[2]);
  r = sscanf("abc", "%[0-9]", a);
  printf("%d\n", r);
  return 0;
}
