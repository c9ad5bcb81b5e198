// covers: GNU target_clones: functions of which one version is chosen when the program is loaded
// native: clang
#include <stdio.h>

__attribute__((target_clones("avx2", "default"))) long sum(const int *p, int n) {
  long s = 0;
  for (int i = 0; i < n; i++) s += p[i];
  return s;
}
__attribute__((target_clones("avx", "sse4.2", "default"))) double scale(double x) { return x * 2.5; }

int main(void) {
  int a[100];
  for (int i = 0; i < 100; i++) a[i] = i + 1;
  long (*through)(const int *, int) = sum;
  printf("%ld %ld %g\n", sum(a, 100), through(a, 10), scale(4));
  return 0;
}
