// covers: [6.4.5] adjacent literals, escapes at their edges, wide and narrow, long strings, embedded zeros
#include <stdio.h>
#include <string.h>
#include <wchar.h>
int main(void) {
  const char *s = "one " "two\t" "\x41" "B" "\1011" "\0hidden";
  printf("[%s] %zu %zu\n", s, strlen(s), sizeof "a\0b" "c");
  printf("%d %d %d %d\n", "\377"[0] == (char)255, "\x7f"[0], '\'' == 39, "\?\?!"[0]);
  const wchar_t *w = L"wide" L" and " "narrow";
  printf("%ls %zu\n", w, wcslen(w));
  static const char text[] = "line 1\n"
      "line 2\n"
      "last";
  printf("%s %zu\n", text, sizeof text);
  char lines[] = "split \
here";
  printf("%s %d\n", lines, "abc"[1] == *("abc" + 1));
  return 0;
}
