// covers: POSIX sysconf, getpid, getuid, uname, gethostname: what must hold of them
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/utsname.h>
#include <unistd.h>

int main(void) {
  struct utsname u;
  char host[100];
  printf("%ld %d %d\n", sysconf(_SC_PAGESIZE), sysconf(_SC_NPROCESSORS_ONLN) >= 1, getpagesize());
  printf("%d %d %d\n", getpid() > 0, getpid() == getpid(), getppid() >= 0);
  int named = uname(&u);
  printf("%d %d\n", named, strcmp(u.sysname, "Linux"));
  printf("%s %d\n", u.machine, gethostname(host, sizeof host));
  printf("%d %d\n", isatty(0), getuid() == geteuid());
  return 0;
}
