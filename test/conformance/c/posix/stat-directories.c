// covers: POSIX mkdir, rmdir, stat, chdir, getcwd, access, link, symlink, readlink
#define _XOPEN_SOURCE 700
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  struct stat st, l;
  printf("%d\n", mkdir("conform-d", 0755));
  printf("%d\n", mkdir("conform-d", 0755) == -1 && errno == EEXIST);
  chdir("conform-d");
  char cwd[PATH_MAX];
  printf("%s\n", strrchr(getcwd(cwd, sizeof cwd), '/'));
  close(open("f", O_CREAT | O_WRONLY, 0640));
  printf("%d %d\n", access("f", F_OK), access("g", F_OK));
  symlink("f", "s");
  link("f", "h");
  stat("s", &st);
  lstat("s", &l);
  printf("%d %d %d\n", S_ISREG(st.st_mode), S_ISLNK(l.st_mode), (int)st.st_nlink);
  char t[10] = {0};
  printf("%zd", readlink("s", t, sizeof t));
  printf(" %s\n", t);
  unlink("f"); unlink("s"); unlink("h");
  chdir("..");
  printf("%d", rmdir("conform-d"));
  printf(" %d\n", stat("conform-d", &st));
  return 0;
}
