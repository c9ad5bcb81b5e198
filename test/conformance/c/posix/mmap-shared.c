// covers: POSIX mmap of a file with MAP_SHARED: what is written is in the file, what the file gets is in the mapping
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(int fd) {
  char buffer[64] = "";
  ssize_t n = pread(fd, buffer, sizeof buffer - 1, 0);
  printf("%zd [%s]\n", n, buffer);
}

int main(void) {
  char name[] = "/tmp/mapXXXXXX";
  int fd = mkstemp(name);
  write(fd, "hello, mapped world", 19);
  char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  printf("%d %.19s\n", p != MAP_FAILED, p);
  memcpy(p, "HELLO", 5);
  show(fd);
  pwrite(fd, "MAPPED", 6, 7);
  printf("%.19s\n", p);
  p[19] = '!';  /* behind the end of the file: kept nowhere */
  printf("%d\n", msync(p, 4096, MS_SYNC));
  show(fd);
  ftruncate(fd, 24);
  memcpy(p + 20, "tail", 4);
  struct stat st;
  fstat(fd, &st);
  printf("%ld\n", (long)st.st_size);
  printf("%d\n", munmap(p, 4096));
  char tail[8] = "";
  pread(fd, tail, 4, 20);
  printf("%s\n", tail);

  int ro = open(name, O_RDONLY);
  errno = 0;
  p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, ro, 0);
  printf("%d %d\n", p == MAP_FAILED, errno == EACCES);
  p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, ro, 0);
  p[0] = 'J';
  printf("%.5s\n", p);
  munmap(p, 4096);
  show(fd);
  FILE *f = fopen(name, "r");
  char line[32];
  printf("%s\n", fgets(line, 13, f));
  fclose(f);

  ftruncate(fd, 8192);
  p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 4096);
  strcpy(p, "second page");
  close(fd);
  munmap(p, 4096);
  pread(ro, line, 12, 4096);
  printf("%s\n", line);
  close(ro);
  unlink(name);
  return 0;
}
