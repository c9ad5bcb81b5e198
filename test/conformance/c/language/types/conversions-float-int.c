// covers: [6.3.1.4] conversions between floating and integer types
#include <stdio.h>

int main(void) {
  double list[] = {0.0, 2.9, -2.9, 1e9, -0.5, 255.999};
  for (int i = 0; i < 6; i++) printf("%d %ld %g\n", (int)list[i], (long)list[i], (double)(float)(int)list[i]);
  printf("%u %llu\n", (unsigned)3e9, (unsigned long long)1.8e19);
  unsigned long long big = 0xFFFFFFFFFFFFFFFF;
  printf("%.0f %.0f %.0f\n", (double)big, (double)(float)16777217, (double)(big >> 11));
  long long exact = 9007199254740993;
  printf("%.0f %d\n", (double)exact, (long long)(double)exact == exact);
  _Bool b = 0.1;
  printf("%d %d %d\n", b, (_Bool)0.0, (_Bool)-0.0);
  return 0;
}
