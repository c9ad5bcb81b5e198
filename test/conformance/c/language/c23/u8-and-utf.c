// covers: [6.4.5] (C23) char8_t literals, UTF-16 and UTF-32 strings, their sizes and types; escapes
// std: c23
// native: clang
#include <stdio.h>

#include <string.h>
#include <uchar.h>

int main(void) {
  const char16_t a[] = u"a\u00e9\U0001F600";
  const char32_t b[] = U"a\u00e9\U0001F600";
  const unsigned char c[] = u8"a\u00e9\U0001F600";
  printf("%zu %zu %zu\n", sizeof a / 2, sizeof b / 4, sizeof c);
  for (size_t k = 0; k < sizeof a / sizeof *a; k++) printf("%04x ", (unsigned)a[k]);
  for (size_t k = 0; k < sizeof b / sizeof *b; k++) printf("%05x ", (unsigned)b[k]);
  for (size_t k = 0; k < sizeof c; k++) printf("%02x ", c[k]);
  printf("\n%d %d %zu\n", u8'x', u'\u20ac', sizeof u8'x');
  printf("%d\n", strcmp((const char *)u8"tail" "ing", "tailing"));
  return 0;
}
