// covers: POSIX open, read, write, lseek, close, pread, pwrite, ftruncate
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  int fd = open("conform-rw.bin", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ssize_t w = write(fd, "0123456789", 10);
  off_t at = lseek(fd, 4, SEEK_SET);
  char b[8] = {0};
  ssize_t r = read(fd, b, 3);
  printf("%zd %ld %zd %s\n", w, (long)at, r, b);
  pwrite(fd, "XY", 2, 8);
  r = pread(fd, b, 7, 6);
  b[r] = 0;
  printf("%zd %s %ld\n", r, b, (long)lseek(fd, 0, SEEK_CUR));
  ftruncate(fd, 5);
  struct stat st;
  fstat(fd, &st);
  printf("%ld %d %o\n", (long)st.st_size, S_ISREG(st.st_mode), st.st_mode & 0777);
  ftruncate(fd, 12);
  printf("%ld\n", (long)lseek(fd, 0, SEEK_END));
  printf("%d\n", close(fd));
  unlink("conform-rw.bin");
  return 0;
}
