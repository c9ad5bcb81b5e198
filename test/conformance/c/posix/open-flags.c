// covers: POSIX open: O_EXCL, O_APPEND, O_RDONLY, O_DIRECTORY and their errors
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int try(const char *n, int flags) { errno = 0; int fd = open(n, flags, 0600); int e = errno; if (fd >= 0) close(fd); return fd >= 0 ? 0 : e; }

int main(void) {
  printf("%d\n", try("conform-o", O_RDONLY) == ENOENT);
  printf("%d %d\n", try("conform-o", O_CREAT | O_EXCL | O_WRONLY), 0);
  printf("%d\n", try("conform-o", O_CREAT | O_EXCL | O_WRONLY) == EEXIST);
  printf("%d\n", try("conform-o", O_DIRECTORY) == ENOTDIR);
  int fd = open("conform-o", O_WRONLY | O_APPEND);
  write(fd, "ab", 2);
  lseek(fd, 0, SEEK_SET);
  write(fd, "cd", 2);
  char b[5] = {0};
  errno = 0;
  printf("%zd", read(fd, b, 1));
  printf(" %d\n", errno == EBADF);
  close(fd);
  fd = open("conform-o", O_RDONLY);
  printf("%zd", read(fd, b, 4));
  printf(" %s %d\n", b, (int)write(fd, "x", 1));
  printf("%d\n", fcntl(fd, F_GETFL) & O_ACCMODE);
  close(fd);
  unlink("conform-o");
  return 0;
}
