// covers: [7.24.5] strchr, strrchr, strstr, strspn, strcspn, strpbrk
#include <stdio.h>
#include <string.h>

int main(void) {
  const char *s = "the cat sat on the mat";
  printf("%td %td %td\n", strchr(s, 't') - s, strrchr(s, 't') - s, strchr(s, 0) - s);
  printf("%d %s|%s\n", strchr(s, 'z') == NULL, strstr(s, "sat"), strstr(s, ""));
  printf("%d %s\n", strstr(s, "dog") == NULL, strstr("aaaaabc", "aab"));
  printf("%zu %zu %zu\n", strspn("aabbcc", "ab"), strcspn("aabbcc", "c"), strspn("xyz", "ab"));
  printf("%s %d\n", strpbrk("key=value;", ";="), strpbrk("abc", "xyz") == NULL);
  int n = 0;
  for (const char *p = s; (p = strstr(p, "at")); p++) n++;
  printf("%d\n", n);
  return 0;
}
