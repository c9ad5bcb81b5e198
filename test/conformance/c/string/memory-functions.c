// covers: [7.24.2] memcpy, memmove over overlaps, memset, memcmp, memchr
#include <stdio.h>
#include <string.h>

int main(void) {
  char a[] = "abcdefghij";
  memmove(a + 2, a, 5);
  puts(a);
  memmove(a, a + 3, 5);
  puts(a);
  char b[11];
  memcpy(b, a, sizeof a);
  memset(b + 3, '-', 4);
  puts(b);
  printf("%d %d %d\n", memcmp("abc", "abd", 3) < 0, memcmp("abc", "abd", 2), memcmp("\xff", "\x01", 1) > 0);
  char *p = memchr(b, '-', sizeof b);
  printf("%td %d %td\n", p - b, memchr(b, 'z', 5) == NULL, (char *)memchr(b, 0, sizeof b) - b);
  for (size_t n = 0; n < 40; n += 13) { unsigned char big[40] = {0}; memset(big, 7, n); int s = 0; for (int i = 0; i < 40; i++) s += big[i]; printf("%d ", s); }
  printf("\n");
  return 0;
}
