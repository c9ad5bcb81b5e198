// covers: [7.21.10.4] perror writes to standard error only; strerror of common numbers is not empty
#include <errno.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  errno = EINVAL;
  perror("to standard error");
  printf("%d\n", strlen(strerror(ENOENT)) > 0);
  printf("%d\n", strcmp(strerror(ENOENT), strerror(EEXIST)) != 0);
  printf("%s %s\n", strerror(ENOENT), strerror(EINVAL));
  fprintf(stderr, "unseen\n");
  return 0;
}
