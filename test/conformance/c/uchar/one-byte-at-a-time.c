// covers: [7.30.1] mbrtoc16 and mbrtoc32 fed one byte at a time; what they return, and invalid sequences
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  const char *text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (const char *p = text; *p; p++) {
    char16_t unit = 0;
    size_t n = mbrtoc16(&unit, p, 1, &state);
    if (n == (size_t)-2) printf("%02x: more\n", (unsigned char)*p);
    else printf("%02x: %zu, %04x\n", (unsigned char)*p, n, (unsigned)unit);
    while (!mbsinit(&state) && n != (size_t)-2) {
      n = mbrtoc16(&unit, p + 1, 1, &state);
      if (n == (size_t)-3) printf("    second %04x\n", (unsigned)unit);
      else break;
    }
  }
  memset(&state, 0, sizeof state);
  const char *at = text, *end = text + strlen(text) + 1;
  for (;;) {
    char32_t c;
    size_t n = mbrtoc32(&c, at, (size_t)(end - at), &state);
    if (n == 0) break;
    printf("%zu:%05x ", n, (unsigned)c);
    at += n;
  }
  putchar('\n');
  const char *bad[] = { "\xFF", "\xC0\x80", "\xED\xA0\x80", "\xC3(" };
  for (int k = 0; k < 4; k++) {
    char32_t c;
    memset(&state, 0, sizeof state);
    errno = 0;
    size_t n = mbrtoc32(&c, bad[k], strlen(bad[k]), &state);
    printf("%d %d\n", n == (size_t)-1, errno == EILSEQ);
  }
  char out[16];
  memset(&state, 0, sizeof state);
  size_t a = c16rtomb(out, 0xD83D, &state), b = c16rtomb(out, 0xDE00, &state);
  printf("%zu %zu %d\n", a, b, memcmp(out, "\xF0\x9F\x98\x80", 4));
  return 0;
}
