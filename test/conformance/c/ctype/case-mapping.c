// covers: [7.4.2] tolower and toupper, isascii and toascii
#define _GNU_SOURCE
#include <ctype.h>
#include <stdio.h>

int main(void) {
  char s[] = "Mixed CASE 123 \xe9!";
  for (char *p = s; *p; p++) *p = (char)toupper((unsigned char)*p);
  printf("%.15s\n", s);
  for (char *p = s; *p; p++) *p = (char)tolower((unsigned char)*p);
  printf("%.15s %d\n", s, toupper(EOF) == EOF);
  int diff = 0;
  for (int c = 0; c < 256; c++) diff += toupper(c) != c, diff += tolower(c) != c;
  printf("%d %d %d %d\n", diff, isascii(128) != 0, isascii('a') != 0, toascii(0xC1));
  return 0;
}
