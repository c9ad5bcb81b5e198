// covers: [7.5] errno is set by the library and never cleared by it
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  errno = 0;
  strtol("12", NULL, 10);
  printf("%d\n", errno);
  strtol("999999999999999999999", NULL, 10);
  printf("%d\n", errno == ERANGE);
  printf("%d\n", fopen("/no/such", "r") == NULL && errno == ENOENT);
  errno = 77;
  (void)atoi("5");
  free(malloc(10));
  printf("%d\n", errno);
  int codes[] = {EDOM, ERANGE, EILSEQ, ENOENT, EINTR, EBADF, EAGAIN, ENOMEM, EACCES, EEXIST, ENOTDIR, EISDIR, EINVAL, EPIPE};
  for (int i = 0; i < 14; i++) printf("%d ", codes[i]);
  printf("\n");
  return 0;
}
