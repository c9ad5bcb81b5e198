// covers: [7.21.4] rename, remove and fopen of what does not exist, errno
#include <errno.h>
#include <stdio.h>

int main(void) {
  errno = 0;
  FILE *f = fopen("no-such-dir/file", "r");
  printf("%d %d\n", f == NULL, errno == ENOENT);
  f = fopen("conform-a", "w");
  fputs("content", f);
  fclose(f);
  printf("%d\n", rename("conform-a", "conform-b"));
  printf("%d\n", fopen("conform-a", "r") == NULL);
  f = fopen("conform-b", "r");
  char s[10];
  printf("%s\n", fgets(s, sizeof s, f));
  fclose(f);
  errno = 0;
  printf("%d", remove("conform-a"));
  printf(" %d\n", errno == ENOENT);
  printf("%d\n", remove("conform-b"));
  errno = 0;
  f = fopen("conform-x", "wx");
  fclose(f);
  printf("%d", fopen("conform-x", "wx") == NULL);
  printf(" %d\n", errno == EEXIST);
  remove("conform-x");
  return 0;
}
