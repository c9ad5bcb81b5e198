// covers: [7.24.6.2] strerror, strerror_r and strsignal
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  int codes[] = {0, EPERM, ENOENT, EINTR, EACCES, EEXIST, ENOMEM, ERANGE, EDOM, EILSEQ};
  int n = 0;
  for (int i = 0; i < 10; i++) n += strlen(strerror(codes[i])) > 3;
  printf("%d %s %s\n", n, strerror(EACCES), strerror(EPERM));
  printf("%s\n", strsignal(SIGSEGV));
  return 0;
}
