// covers: [7.26.5] strchr, strrchr, strstr, strspn, strcspn, strpbrk, memchr at their edges
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *s = "hello, world";
  printf("%td %td %d %td\n", strchr(s, 'o') - s, strrchr(s, 'o') - s, strchr(s, 'z') == NULL, strchr(s, 0) - s);
  printf("%td %d %td %td\n", strstr(s, "lo") - s, strstr(s, "low") == NULL, strstr(s, "") - s, strstr(s, "world") - s);
  printf("%zu %zu %zu %zu\n", strspn(s, "ehl"), strspn(s, ""), strcspn(s, ", "), strcspn(s, ""));
  printf("%td %d\n", strpbrk(s, "wxyz") - s, strpbrk(s, "qz") == NULL);
  printf("%td %d\n", (char *)memchr(s, ',', 12) - s, memchr(s, 'w', 7) == NULL);
  printf("%td %td\n", strchrnul(s, 'z') - s, (char *)memrchr(s, 'l', 12) - s);
  printf("%td %d\n", (char *)memmem(s, 12, "o, w", 4) - s, strcasestr(s, "WORLD") != NULL);
  const char *h = "aaaaaaaaab";
  printf("%td %zu\n", strstr(h, "aab") - h, strlen(strstr("abababac", "abac")));
  return 0;
}
