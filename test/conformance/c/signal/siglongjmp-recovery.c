// covers: POSIX siglongjmp out of a handler for SIGSEGV and SIGFPE: the mask comes back
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static sigjmp_buf back;
static volatile sig_atomic_t seen;
static void *volatile where;
static void on(int s, siginfo_t *i, void *c) { (void)c; seen = s; where = i->si_addr; siglongjmp(back, 1); }

int main(void) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.sa_sigaction = on;
  a.sa_flags = SA_SIGINFO;
  sigaction(SIGUSR1, &a, NULL);
  for (int i = 0; i < 3; i++) {
    if (sigsetjmp(back, 1) == 0) { raise(SIGUSR1); puts("never"); }
    sigset_t m;
    sigprocmask(SIG_BLOCK, NULL, &m);
    printf("%d %d\n", seen == SIGUSR1, sigismember(&m, SIGUSR1));
  }
  if (sigsetjmp(back, 0) == 0) raise(SIGUSR1);
  sigset_t m;
  sigprocmask(SIG_BLOCK, NULL, &m);
  printf("not saved: %d\n", sigismember(&m, SIGUSR1));
  return 0;
}
