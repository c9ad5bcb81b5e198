#include <alloca.h>
#include <stdio.h>
#include <string.h>

static int length(const char *text, int header) {
  int n = (int)strlen(text) - header;
  char *rest = alloca(n); //~ invalid-argument
  rest[0] = 0;
  return n;
}

int main(void) {
  printf("%d\n", length("longer than the header", 6));
  printf("%d\n", length("no", 8));
}
