// covers: [6.4.5] u8, u, U and L string literals
#include <stdio.h>
#include <uchar.h>
#include <wchar.h>

int main(void) {
  const char u8s[] = u8"h\u00e9\u20ac\U0001F600";
  const char16_t u16[] = u"h\u00e9\u20ac\U0001F600";
  const char32_t u32[] = U"h\u00e9\u20ac\U0001F600";
  const wchar_t w[] = L"h\u00e9";
  printf("%zu %zu %zu %zu\n", sizeof u8s, sizeof u16 / sizeof *u16, sizeof u32 / sizeof *u32, wcslen(w));
  for (size_t i = 0; i + 1 < sizeof u8s; i++) printf("%02x ", (unsigned char)u8s[i]);
  printf("\n%x %x %lx %lx\n", u16[3], u16[4], (unsigned long)u32[3], (unsigned long)w[1]);
  printf("%zu\n", sizeof(u"a" "b") / sizeof(char16_t));
  return 0;
}
