// covers: POSIX <strings.h>: strcasecmp, strncasecmp, ffs, bcmp, bcopy, bzero, index, rindex
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <strings.h>

int main(void) {
  printf("%d %d %d\n", strcasecmp("HeLLo", "hEllO"), strcasecmp("abc", "ABD") < 0, strncasecmp("KEYword", "keyWAX", 4));
  printf("%d %d %d %d\n", ffs(0), ffs(1), ffs(48), ffsl(1L << 40));
  char a[] = "overlapping";
  bcopy(a, a + 3, 5);
  puts(a);
  bzero(a, 3);
  printf("%d %d %s\n", a[0], bcmp("x", "x", 1), a + 3);
  printf("%s %s\n", index("a.b.c", '.'), rindex("a.b.c", '.'));
  return 0;
}
