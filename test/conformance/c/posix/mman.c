// covers: POSIX mmap of anonymous memory and of files (private), msync, mprotect, munmap
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
  size_t n = 3 * 4096;
  char *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  long zeros = 0;
  for (size_t i = 0; i < n; i++) zeros += p[i] == 0;
  strcpy(p + 5000, "in the second page");
  printf("%d %ld %s\n", (int)((uintptr_t)p % 4096), zeros, p + 5000);
  munmap(p + 8192, 4096);
  munmap(p, 8192);
  int fd = open("conform-map", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "hello file", 10);
  char *m = mmap(NULL, 10, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  m[0] = 'J';
  msync(m, 10, MS_SYNC);
  char b[11] = {0};
  pread(fd, b, 10, 0);
  printf("%.10s %s\n", m, b);
  char *c = mmap(NULL, 10, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  c[1] = '?';
  pread(fd, b, 10, 0);
  printf("%.5s %s\n", c, b);
  munmap(m, 10);
  munmap(c, 10);
  close(fd);
  unlink("conform-map");
  printf("%d\n", mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED);
  return 0;
}
