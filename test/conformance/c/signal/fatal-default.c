// covers: [7.14.1.1] the default action of SIGTERM ends the program
#include <signal.h>
#include <stdio.h>

int main(void) {
  printf("before\n");
  fflush(stdout);
  raise(SIGTERM);
  printf("after\n");
  return 0;
}
