// covers: [7.30] mbrtoc16, c16rtomb, mbrtoc32 and c32rtomb: surrogate pairs, every length
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>

int main(void) {
  setlocale(LC_ALL, "C.UTF-8");
  const char *s = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", *p = s, *end = s + strlen(s) + 1;
  mbstate_t st;
  memset(&st, 0, sizeof st);
  char16_t c16;
  for (int guard = 0; p < end && guard < 12; guard++) {
    size_t n = mbrtoc16(&c16, p, (size_t)(end - p), &st);
    printf("%zd:%x ", (ssize_t)n, c16);
    if (n == (size_t)-3) continue;
    if (n == 0) break;
    p += n;
  }
  puts("");
  memset(&st, 0, sizeof st);
  char32_t c32;
  p = s;
  for (size_t n; (n = mbrtoc32(&c32, p, (size_t)(end - p), &st)) != 0; p += n) printf("%zu:%x ", n, (unsigned)c32);
  puts("");
  char b[8];
  memset(&st, 0, sizeof st);
  size_t n = c16rtomb(b, 0xd83d, &st);
  printf("%zu ", n);
  n = c16rtomb(b, 0xde00, &st);
  printf("%zu %x\n", n, (unsigned char)b[3]);
  printf("%zu %zd\n", c32rtomb(b, 0x20ac, &st), (ssize_t)c32rtomb(b, 0xd800, &st));
  return 0;
}
