// covers: POSIX mkstemp, mkdtemp and realpath on the file system
#define _GNU_SOURCE
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  char name[] = "/tmp/conformXXXXXX", dir[] = "/tmp/confdirXXXXXX";
  int fd = mkstemp(name);
  printf("%d %d %d\n", fd > 2, strlen(name) == 18, strcmp(name + 12, "XXXXXX") != 0);
  printf("%zd\n", write(fd, "abc", 3));
  close(fd);
  struct stat st;
  int r = stat(name, &st);
  printf("%d %ld\n", r, (long)st.st_size);
  char *real = realpath("/tmp/../tmp/./", NULL);
  printf("%s %d\n", real, realpath("/no/such/path", NULL) == NULL);
  free(real);
  unlink(name);
  printf("%d", mkdtemp(dir) == dir);
  printf(" %d\n", stat(dir, &st) == 0 && S_ISDIR(st.st_mode));
  rmdir(dir);
  return 0;
}
