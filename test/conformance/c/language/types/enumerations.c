// covers: [6.7.2.2] enumeration constants: implicit, repeated and negative values, in constant expressions
#include <stdio.h>

enum color { RED = 1, GREEN, BLUE = 10, AZURE = BLUE, LAST };
enum { BUFFER = 1 << 4, HALF = BUFFER / 2 };
enum sign { NEG = -1, ZERO, POS };

static enum sign of(int x) { return x < 0 ? NEG : x > 0 ? POS : ZERO; }

int main(void) {
  char buffer[BUFFER];
  enum color c = GREEN;
  c++;
  printf("%d %d %d %zu %d\n", GREEN, AZURE, LAST, sizeof buffer, HALF);
  printf("%d %d\n", c, c == BLUE);
  printf("%d %d %d\n", of(-5), of(0), of(9));
  int counts[3] = {0};
  for (int i = -4; i < 7; i++) counts[of(i) + 1]++;
  printf("%d %d %d\n", counts[0], counts[1], counts[2]);
  return 0;
}
