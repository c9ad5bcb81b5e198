// covers: POSIX shm_open and shm_unlink
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct shared { int count; char text[60]; };

int main(void) {
  const char *name = "/memscape-conformance";
  shm_unlink(name);
  int fd = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600);
  printf("%d\n", fd >= 0);
  printf("%d\n", ftruncate(fd, sizeof(struct shared)));
  errno = 0;
  int again = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600);
  printf("%d %d\n", again, errno == EEXIST);
  struct shared *s = mmap(NULL, sizeof *s, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  printf("%d %zu\n", s->count, strlen(s->text));
  s->count = 3;
  strcpy(s->text, "shared memory");
  munmap(s, sizeof *s);
  close(fd);
  fd = shm_open(name, O_RDONLY, 0);
  const struct shared *r = mmap(NULL, sizeof *r, PROT_READ, MAP_SHARED, fd, 0);
  printf("%d %s\n", r->count, r->text);
  struct stat st;
  fstat(fd, &st);
  printf("%ld %o\n", (long)st.st_size, st.st_mode & 0777u);
  munmap((void *)r, sizeof *r);
  close(fd);
  printf("%d\n", shm_unlink(name));
  errno = 0;
  again = shm_open(name, O_RDONLY, 0);
  printf("%d %d\n", again, errno == ENOENT);
  return 0;
}
