// covers: POSIX sigsetjmp and siglongjmp restore the signal mask
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf env;
static void handler(int s) { siglongjmp(env, s); }

int main(void) {
  struct sigaction a = {.sa_handler = handler};
  sigaction(SIGUSR1, &a, NULL);
  volatile int n = 0;
  int s = sigsetjmp(env, 1);
  if (s) printf("came back %d\n", s == SIGUSR1);
  if (n++ < 3) raise(SIGUSR1);
  sigset_t set;
  sigprocmask(SIG_BLOCK, NULL, &set);
  printf("%d %d\n", n, sigismember(&set, SIGUSR1));
  return 0;
}
