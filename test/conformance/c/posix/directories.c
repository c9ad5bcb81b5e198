// covers: POSIX mkdir, rmdir, chdir, getcwd, link, symlink, readlink, rename, stat and lstat
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  char base[] = "/tmp/conf-dirXXXXXX", cwd[256], b[64];
  printf("%d ", mkdtemp(base) != NULL);
  printf("%d ", chdir(base));
  printf("%d\n", strcmp(getcwd(cwd, sizeof cwd), base));
  printf("%d ", mkdir("a", 0755)); printf("%d ", mkdir("a/b", 0700)); printf("%d ", mkdir("a", 0755)); printf("%d\n", errno == EEXIST);
  int fd = open("a/b/file", O_CREAT | O_WRONLY, 0644);
  write(fd, "hello", 5);
  close(fd);
  printf("%d ", link("a/b/file", "hard")); printf("%d ", symlink("a/b/file", "soft"));
  struct stat s, l;
  stat("soft", &s); lstat("soft", &l);
  printf("%d %d %ld %d\n", S_ISREG(s.st_mode), S_ISLNK(l.st_mode), (long)l.st_size, (int)s.st_nlink);
  ssize_t n = readlink("soft", b, sizeof b);
  printf("%.*s ", (int)n, b);
  printf("%d ", rmdir("a")); printf("%d\n", errno == ENOTEMPTY);
  printf("%d ", rename("a/b/file", "moved")); printf("%d\n", access("soft", F_OK));
  stat("hard", &s); stat("moved", &l);
  printf("%d %ld\n", s.st_ino == l.st_ino, (long)s.st_size);
  chmod("moved", 0400);
  stat("hard", &s);
  printf("%o\n", s.st_mode & 0777);
  unlink("hard"); unlink("moved"); unlink("soft"); rmdir("a/b"); rmdir("a");
  chdir("/");
  printf("%d ", rmdir(base)); printf("%d ", stat(base, &s)); printf("%d\n", errno == ENOENT);
  return 0;
}
