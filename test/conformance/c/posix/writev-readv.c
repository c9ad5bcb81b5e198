// covers: POSIX readv and writev gather and scatter
#include <fcntl.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
  int fd = open("conform-v", O_RDWR | O_CREAT | O_TRUNC, 0600);
  struct iovec out[3] = {{"abc", 3}, {"", 0}, {"defgh", 5}};
  printf("%zd\n", writev(fd, out, 3));
  lseek(fd, 0, SEEK_SET);
  char a[3] = {0}, b[10] = {0};
  struct iovec in[2] = {{a, 2}, {b, 9}};
  ssize_t r = readv(fd, in, 2);
  printf("%zd %s %s\n", r, a, b);
  close(fd);
  unlink("conform-v");
  return 0;
}
