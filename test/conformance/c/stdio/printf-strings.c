// covers: [7.21.6.1] printf: %c %s %% %n %p of a null pointer's width, precision that cuts, wide strings
#include <stdio.h>
#include <wchar.h>

int main(void) {
  const char raw[3] = {'a', 'b', 'c'};
  int n = 0;
  printf("[%s|%8s|%-8s|%.2s|%8.3s|%.3s|%.0s]\n", "text", "text", "text", "text", "text", raw, "gone");
  printf("[%c|%3c|%-3c|%%|%c]\n", 'x', 'y', 'z', 65);
  int r = printf("12345%n678\n", &n);
  printf("%d %d\n", r, n);
  printf("[%ls|%.2ls|%lc]\n", L"wide", L"wide", L'w');
  printf("[%*s|%-*s|%.*s]\n", 5, "a", 5, "b", 1, "cd");
  printf("%2$s %1$s %2$s\n", "world", "hello");
  return 0;
}
