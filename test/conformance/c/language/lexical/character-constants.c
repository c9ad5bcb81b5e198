// covers: [6.4.4.4] character constants: escapes, octal, hexadecimal, wide
#include <stdio.h>
#include <wchar.h>

int main(void) {
  const char s[] = "\a\b\f\n\r\t\v\\\'\"\?\0\x41\102\7z";
  for (size_t i = 0; i < sizeof s; i++) printf("%d ", s[i]);
  printf("\n%d %d %d %d\n", 'a', '\377', '\x7f', '\0');
  printf("%d %d %zu\n", L'\u00e9', (int)L'\x20AC', sizeof L'x');
  printf("%zu %zu\n", sizeof "\x41" "1", sizeof "\1011");
  return 0;
}
