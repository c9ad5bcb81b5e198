// covers: [7.28] mbrtoc16, c16rtomb, mbrtoc32, c32rtomb, with surrogates
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <uchar.h>

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  const char *s = "z\xc3\x9f\xe6\xb0\xb4\xf0\x9f\x8d\x8c";
  mbstate_t st;
  memset(&st, 0, sizeof st);
  char16_t c16;
  const char *p = s, *end = s + strlen(s) + 1;
  size_t n;
  while ((n = mbrtoc16(&c16, p, end - p, &st)) != 0) {
    if (n == (size_t)-3) printf("(low) ");
    else if (n > (size_t)-3) break;
    else p += n;
    printf("%04x ", c16);
  }
  printf("\n");
  memset(&st, 0, sizeof st);
  char32_t c32;
  for (p = s; (n = mbrtoc32(&c32, p, end - p, &st)) != 0; p += n) printf("%lx ", (unsigned long)c32);
  char out[8];
  memset(&st, 0, sizeof st);
  n = c16rtomb(out, 0xd83c, &st);
  size_t m = c16rtomb(out, 0xdf4c, &st);
  printf("\n%zu %zu %02x%02x\n", n, m, (unsigned char)out[0], (unsigned char)out[3]);
  n = c32rtomb(out, 0x6c34, &st);
  printf("%zu %02x\n", n, (unsigned char)out[0]);
  return 0;
}
