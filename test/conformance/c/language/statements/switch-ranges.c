// covers: GNU case ranges, and a switch over 64-bit values
#include <stdio.h>

static char kind(int c) {
  switch (c) {
    case '0' ... '9': return 'd';
    case 'a' ... 'z': case 'A' ... 'Z': case '_': return 'w';
    case ' ': case '\t' ... '\n': return 's';
    default: return '?';
  }
}
static int wide(long long v) {
  switch (v) { case 0x100000000LL: return 1; case 0: return 2; case -1: return 3; case 0x7FFFFFFFFFFFFFFF: return 4; }
  return 0;
}

int main(void) {
  for (const char *s = "x = 41_\t+!"; *s; s++) putchar(kind(*s));
  printf("\n%d%d%d%d%d\n", wide(1LL << 32), wide(0), wide(-1), wide(~(1ULL << 63)), wide(5));
  return 0;
}
