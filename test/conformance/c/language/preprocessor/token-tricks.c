// covers: [6.10.3] macros: counting arguments, conditional expansion, overloads by count, unique names, stringised lines
#include <stdio.h>

#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)
#define STR_(...) #__VA_ARGS__
#define STR(...) STR_(__VA_ARGS__)
#define COUNT_(a, b, c, d, e, n, ...) n
#define COUNT(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1, 0)
#define SUM1(a) (a)
#define SUM2(a, b) ((a) + (b))
#define SUM3(a, b, c) ((a) + SUM2(b, c))
#define SUM(...) CAT(SUM, COUNT(__VA_ARGS__))(__VA_ARGS__)
#define IF_0(t, e) e
#define IF_1(t, e) t
#define IF(c) CAT(IF_, c)
#define UNIQUE CAT(name_, __LINE__)
#define SWAP(t, a, b) do { t CAT(tmp, __LINE__) = a; a = b; b = CAT(tmp, __LINE__); } while (0)
#define EMPTY
#define DEFER(m) m EMPTY

int main(void) {
  printf("%d %d %d\n", COUNT(a), COUNT(a, b), COUNT(a, (b, c), d));
  printf("%d %d %d\n", SUM(1), SUM(1, 2), SUM(1, 2, 3));
  printf("%s %s\n", IF(1)("yes", "no"), IF(0)("yes", "no"));
  printf("[%s] [%s] [%s]\n", STR(a  +   b), STR("q\n" 'c'), STR_(COUNT(x)));
  printf("[%s]\n", STR(CAT(x, CAT(y, z)) DEFER(COUNT)(1)));
  int UNIQUE = 1; { int UNIQUE = 2; (void)UNIQUE; }
  int x = 1, y = 2;
  if (x) SWAP(int, x, y); else puts("no");
  printf("%d %d\n", x, y);
  return 0;
}
