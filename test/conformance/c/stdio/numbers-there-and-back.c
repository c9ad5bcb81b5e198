// covers: [7.23.6] numbers through text and back: %.17g, %a, %.9g for float, integers in each base, by printf and scanf
#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  double values[] = {0.1, 1.0 / 3, 6.02214076e23, DBL_MIN, DBL_MAX, 4.9406564584124654e-324, -2.5e-10, 123456789.0};
  int good = 0, floats = 0, n = sizeof values / sizeof *values;
  for (int i = 0; i < n; i++) {
    char decimal[64], hex[64];
    double a = 0, b = 0;
    sprintf(decimal, "%.17g", values[i]), sprintf(hex, "%a", values[i]);
    sscanf(decimal, "%lf", &a), sscanf(hex, "%la", &b);
    good += memcmp(&a, &values[i], sizeof a) == 0 && memcmp(&b, &values[i], sizeof b) == 0;
    float f = (float)(fabs(values[i]) > FLT_MAX ? 1.5 : values[i]), g = 0;
    sprintf(decimal, "%.9g", f), sscanf(decimal, "%f", &g);
    floats += f == g;
  }
  printf("%d of %d doubles, %d floats\n", good, n, floats);
  unsigned long long x = 1, sum = 0;
  int same = 0;
  for (int i = 0; i < 64; i++, x = x * 3 + 1) {
    char text[80];
    unsigned long long o, d, h;
    sprintf(text, "%llo %llu %#llx", x, x, x);
    int read = sscanf(text, "%llo %llu %llx", &o, &d, &h);
    same += read == 3 && o == x && d == x && h == x;
    sum += strlen(text);
  }
  printf("%d same, %llu characters\n", same, sum);
  int64_t low = INT64_MIN, back = 0;
  char text[40];
  sprintf(text, "%" PRId64, low);
  sscanf(text, "%" SCNd64, &back);
  signed char c = 0;
  short s = 0;
  sscanf("-128 32767", "%hhd %hd", &c, &s);
  printf("%s %d %d %d\n", text, back == low, c, s);
}
