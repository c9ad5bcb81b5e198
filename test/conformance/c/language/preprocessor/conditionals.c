// covers: [6.10.1] #if, #elif, #ifdef, defined, integer arithmetic, #undef
#include <stdio.h>

#define A 5
#define B (A * 2 - 3)
#if A > 3 && B == 7 && !defined(C)
#define RESULT 1
#elif A
#define RESULT 2
#else
#error never
#endif
#if 0 || (-1 > 0u) && ('a' == 97) && UNDEFINED == 0
#define UNSIGNED_MAX 1
#endif
#if __STDC_VERSION__ >= 201112L && defined __STDC__
#define MODERN 1
#endif
#undef A
#ifndef A
#define A 50
#endif

int main(void) {
  printf("%d %d %d %d %d\n", RESULT, UNSIGNED_MAX, MODERN, A, B);
#if (2 || (1 / 0)) && 7 % 4 == 3 && (1 ? 2 : 0) == 2 && ~0 == -1
  puts("arithmetic");
#endif
  return 0;
}
