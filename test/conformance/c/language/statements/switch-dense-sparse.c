// covers: [6.8.4.2] dense and sparse switches, of char, long and enumerations, nested, with declarations
#include <limits.h>
#include <stdio.h>
enum e { A = -5, B = 0, C = 1000000, D = INT_MAX };
static int dense(int n) { switch (n) { case 0: return 10; case 1: return 11; case 2: return 12; case 3: return 13; case 4: return 14; case 5: return 15; case 7: return 17; } return -1; }
static int sparse(long n) { switch (n) { case LONG_MIN: return 1; case -1: return 2; case 1L << 40: return 3; case LONG_MAX: return 4; default: return 0; } }
static const char *name(enum e x) { switch (x) { case A: return "A"; case B: return "B"; case C: return "C"; case D: return "D"; } return "?"; }
static int vowels(const char *s) { int n = 0; for (; *s; s++) switch (*s) case 'a': case 'e': case 'i': case 'o': case 'u': n++; return n; }
int main(void) {
  for (int i = -1; i < 9; i++) printf("%d ", dense(i));
  printf("\n%d%d%d%d%d\n", sparse(LONG_MIN), sparse(-1), sparse(1L << 40), sparse(LONG_MAX), sparse(7));
  printf("%s%s%s%s%s %d\n", name(A), name(B), name(C), name(D), name((enum e)7), vowels("conformance suite"));
  switch (3) { int t; case 3: t = 4; switch (t) { case 4: printf("inner "); break; } printf("outer\n"); }
  return 0;
}
