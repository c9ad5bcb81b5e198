// covers: [7.23.5.6] setvbuf and setbuf: full, line and no buffering, seen through a second descriptor
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long size(const char *name) { struct stat s; return stat(name, &s) ? -1 : (long)s.st_size; }

int main(void) {
  const char *name = "/tmp/conformance-buffers";
  char own[1024];
  FILE *f = fopen(name, "w");
  printf("%d\n", setvbuf(f, own, _IOFBF, sizeof own));
  fputs("1234567890", f);
  printf("%ld ", size(name)); fflush(f); printf("%ld\n", size(name));
  fclose(f);
  f = fopen(name, "w");
  setvbuf(f, NULL, _IONBF, 0);
  fputs("abc", f);
  printf("%ld\n", size(name));
  fclose(f);
  f = fopen(name, "w");
  setvbuf(f, NULL, _IOLBF, 0);
  fputs("abc", f);
  printf("%ld ", size(name)); fputs("d\nef", f); printf("%d\n", size(name) >= 5);
  fclose(f);
  printf("%ld\n", size(name));
  remove(name);
  printf("%ld\n", size(name));
  return 0;
}
