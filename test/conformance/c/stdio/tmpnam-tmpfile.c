// covers: [7.21.4.3] tmpfile: a file of its own that is gone when closed
#include <stdio.h>

int main(void) {
  FILE *a = tmpfile(), *b = tmpfile();
  fprintf(a, "first");
  fprintf(b, "second");
  rewind(a);
  rewind(b);
  char s[10], t[10];
  fgets(s, sizeof s, a);
  fgets(t, sizeof t, b);
  printf("%s %s\n", s, t);
  printf("%d %d\n", fclose(a), fclose(b));
  return 0;
}
