// covers: [6.8.5] for, while and do with break, continue and empty clauses
#include <stdio.h>

int main(void) {
  int evens = 0, i = 0;
  for (;;) {
    if (++i > 20) break;
    if (i % 2) continue;
    evens += i;
  }
  printf("%d\n", evens);
  do i--; while (i > 10);
  printf("%d\n", i);
  int primes = 0;
  for (int n = 2; n < 50; n++) {
    int d = 2;
    while (d * d <= n && n % d) d++;
    if (d * d > n) primes++;
  }
  printf("%d\n", primes);
  int outer = 0;
  for (int a = 0; a < 5; a++)
    for (int b = 0; b < 5; b++) { if (b == a) break; if (b == 1) continue; outer += 1; }
  do { outer += 100; if (outer > 300) continue; } while (outer < 500);
  printf("%d\n", outer);
  for (unsigned char c = 250; c >= 250; c++) putchar('.');
  putchar('\n');
  return 0;
}
