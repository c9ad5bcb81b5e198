// covers: GNU memmem, memrchr, rawmemchr, strchrnul, strcasestr, mempcpy, strverscmp
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

int main(void) {
  const char s[] = "abcXYZabcxyz";
  printf("%td %td\n", (char *)memmem(s, 12, "abcx", 4) - s, (char *)memrchr(s, 'b', 12) - s);
  printf("%d %td\n", memmem(s, 12, "zz", 2) == NULL, strchrnul(s, '?') - s);
  printf("%s %td\n", strcasestr(s, "yza"), (char *)rawmemchr(s, 'Z') - s);
  char b[10];
  char *p = mempcpy(b, "four", 4);
  *p = 0;
  printf("%s %td\n", b, p - b);
  printf("%d %d\n", strverscmp("file9", "file10") < 0, strcmp("file9", "file10") < 0);
  return 0;
}
