// covers: [7.29.4.5] wcschr, wcsrchr, wcsstr, wcsspn, wcscspn, wcspbrk, wcstok
#include <stdio.h>
#include <wchar.h>

int main(void) {
  const wchar_t *s = L"one two three two";
  printf("%td %td %td\n", wcschr(s, L't') - s, wcsrchr(s, L't') - s, wcsstr(s, L"three") - s);
  printf("%zu %zu %ls\n", wcsspn(s, L"eno "), wcscspn(s, L"h"), wcspbrk(s, L"wx"));
  printf("%d\n", wcsstr(s, L"four") == NULL);
  wchar_t t[] = L"a,b;;c", *state;
  for (wchar_t *p = wcstok(t, L",;", &state); p; p = wcstok(NULL, L",;", &state)) printf("<%ls>", p);
  printf("\n");
  return 0;
}
