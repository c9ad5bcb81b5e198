// covers: [6.10.3] variadic macros: __VA_ARGS__, empty, counting arguments
#include <stdio.h>

#define LOG(level, ...) printf("%s: ", level), printf(__VA_ARGS__), printf("\n")
#define SHOW(f, ...) printf(f "\n", ##__VA_ARGS__)
#define COUNT(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1)
#define COUNT_(a, b, c, d, e, n, ...) n
#define SUM(...) sum(COUNT(__VA_ARGS__), (int[]){__VA_ARGS__})

static int sum(int n, const int *v) { int s = 0; while (n--) s += *v++; return s; }

int main(void) {
  LOG("info", "%d + %d", 1, 2);
  LOG("warn", "plain");
  SHOW("nothing");
  SHOW("%c%c", 'a', 'b');
  printf("%d %d %d\n", COUNT(x), COUNT(a, (b, c), d), SUM(1, 2, 3, 4));
  return 0;
}
