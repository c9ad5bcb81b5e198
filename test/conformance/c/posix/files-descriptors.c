// covers: POSIX open, read, write, lseek, pread, pwrite, ftruncate and O_APPEND on one file
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  const char *name = "/tmp/conformance-fd";
  unlink(name);
  int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0640);
  printf("%d ", fd >= 3);
  printf("%zd ", write(fd, "0123456789", 10));
  printf("%ld ", (long)lseek(fd, 3, SEEK_SET));
  char b[16] = "";
  printf("%zd %s\n", read(fd, b, 4), "read");
  printf("%.4s ", b);
  printf("%zd %.3s %ld\n", pread(fd, b, 3, 7), "pos", (long)lseek(fd, 0, SEEK_CUR));
  pwrite(fd, "AB", 2, 0);
  printf("%ld ", (long)lseek(fd, 5, SEEK_END));
  write(fd, "!", 1);
  struct stat st;
  fstat(fd, &st);
  printf("%ld %o %d\n", (long)st.st_size, st.st_mode & 0777, S_ISREG(st.st_mode));
  lseek(fd, 9, SEEK_SET);
  memset(b, 'x', sizeof b);
  printf("%zd ", read(fd, b, 16)); printf("%d %d\n", b[1], b[6]);
  printf("%zd ", read(fd, b, 16));
  ftruncate(fd, 4);
  close(fd);
  fd = open(name, O_WRONLY | O_APPEND);
  lseek(fd, 0, SEEK_SET);
  write(fd, "end", 3);
  errno = 0;
  printf("%zd ", read(fd, b, 1)); printf("%d\n", errno == EBADF);
  close(fd);
  fd = open(name, O_RDONLY);
  ssize_t n = read(fd, b, 16);
  printf("%zd %.*s\n", n, (int)n, b);
  close(fd);
  printf("%d ", open(name, O_CREAT | O_EXCL | O_RDWR, 0600)); printf("%d\n", errno == EEXIST);
  printf("%d ", unlink(name)); printf("%d\n", access(name, F_OK));
  return 0;
}
