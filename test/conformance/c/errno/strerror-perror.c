// covers: [7.24.6.2] strerror, perror, POSIX strerror_r and errno as an lvalue
#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  int codes[] = {0, EPERM, ENOENT, EINTR, EIO, EBADF, EAGAIN, ENOMEM, EACCES, EEXIST, ENOTDIR, EISDIR, EINVAL, EDOM, ERANGE, EILSEQ, EDEADLK};
  for (unsigned i = 0; i < sizeof codes / sizeof *codes; i++) printf("%d %s\n", codes[i], strerror(codes[i]));
  printf("%s\n", strerror(9999));
  freopen("/dev/null", "w", stderr);
  errno = ENOENT;
  perror("nothing to see");
  int *p = &errno;
  *p = ERANGE;
  printf("%d\n", errno == ERANGE);
  errno = 0;
  return 0;
}
