// covers: [7.5] which calls set errno, and to what
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *what) { printf("%s: %s\n", what, strerror(errno)); errno = 0; }

int main(void) {
  volatile double minus = -1;
  errno = 0;
  (void)(FILE *)fopen("/no/such/file", "r"); show("fopen");
  (void)strtol("99999999999999999999", NULL, 10); show("strtol");
  (void)strtoul("-1", NULL, 10); show("strtoul");
  (void)strtol("12", NULL, 99); show("base");
  (void)strtod("1e999", NULL); show("strtod");
  volatile double r = sqrt(minus); (void)r; show("sqrt");
  (void)!open("/", O_WRONLY); show("open");
  (void)!close(-1); show("close");
  (void)!mkdir("/tmp", 0777); show("mkdir");
  (void)!rmdir("/no/such"); show("rmdir");
  (void)!chdir("/dev/null"); show("chdir");
  char b[4];
  (void)!getcwd(b, 1); show("getcwd");
  (void)!read(1000, b, 1); show("read");
  (void)!lseek(0, -1, 99); show("lseek");
  return 0;
}
