// covers: [6.10.3] # and ##, rescanning, arguments expanded first or not
#include <stdio.h>

#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define VERSION 42
#define FIELD(t, n) t CAT(field_, n)
#define EMPTY

struct s { FIELD(int, a); FIELD(long, b); };

int main(void) {
  struct s v = {.field_a = 1, .field_b = 2};
  int var42 = 7;
  printf("%s %s %s\n", STR(VERSION), XSTR(VERSION), STR("q\n" 'c'));
  printf("%d %d\n", XCAT(var, VERSION), v.CAT(field, _a) + (int)v.field_b);
  printf("%s|%s|%s\n", STR(  a   +  b ), STR(), XSTR(EMPTY));
  printf("%d\n", CAT(1, 2) + CAT(0x, F));
  return 0;
}
