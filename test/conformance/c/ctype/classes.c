// covers: [7.4.1] each classification function over all of ASCII
#include <ctype.h>
#include <stdio.h>

#define COUNT(f) do { int n = 0, h = 0; for (int c = 0; c < 128; c++) if (f(c)) { n++; h = (h * 31 + c) % 9973; } printf(#f " %d %d\n", n, h); } while (0)

int main(void) {
  COUNT(isalnum); COUNT(isalpha); COUNT(isblank); COUNT(iscntrl); COUNT(isdigit); COUNT(isgraph);
  COUNT(islower); COUNT(isprint); COUNT(ispunct); COUNT(isspace); COUNT(isupper); COUNT(isxdigit);
  printf("%d %d %d\n", isalpha(EOF), isalnum(200) != 0, isspace('\v') != 0);
  return 0;
}
