// covers: [7.31.4] wide string functions: copying, searching, comparison, tokens
#define _GNU_SOURCE
#include <stdio.h>
#include <wchar.h>

int main(void) {
  wchar_t b[32], *save;
  wcscpy(b, L"alpha");
  wcscat(b, L" beta");
  wcsncat(b, L" gamma", 3);
  printf("%zu %ls\n", wcslen(b), b);
  printf("%td %td %td\n", wcschr(b, L'b') - b, wcsrchr(b, L'a') - b, wcsstr(b, L"ta") - b);
  printf("%zu %zu %td\n", wcsspn(b, L"ahlp"), wcscspn(b, L" "), wcspbrk(b, L"tg") - b);
  printf("%d %d %d\n", wcscmp(L"a", L"b") < 0, wcsncmp(L"abx", L"aby", 2), wmemcmp(L"abc", L"abd", 3) < 0);
  for (wchar_t *t = wcstok(b, L" ", &save); t; t = wcstok(NULL, L" ", &save)) printf("<%ls>", t);
  puts("");
  wmemset(b, L'#', 5); b[5] = 0;
  wmemmove(b + 1, L"xyz", 3);
  printf("%ls %td %d\n", b, wmemchr(b, L'z', 5) - b, wcscoll(L"a", L"a"));
  wcsncpy(b, L"ab", 4);
  printf("%d %d\n", b[2], b[3]);
  return 0;
}
