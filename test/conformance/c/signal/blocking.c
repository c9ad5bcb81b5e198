// covers: POSIX sigprocmask, sigpending, sigsuspend; sets of signals
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile sig_atomic_t got;
static void handler(int s) { (void)s; got++; }

int main(void) {
  struct sigaction a = {.sa_handler = handler};
  sigaction(SIGUSR1, &a, NULL);
  sigset_t block, old, pending;
  sigemptyset(&block);
  sigaddset(&block, SIGUSR1);
  sigprocmask(SIG_BLOCK, &block, &old);
  raise(SIGUSR1);
  raise(SIGUSR1);
  sigpending(&pending);
  printf("%d %d\n", (int)got, sigismember(&pending, SIGUSR1));
  int r = sigsuspend(&old);
  printf("%d %d\n", r, (int)got);
  sigprocmask(SIG_SETMASK, &old, NULL);
  kill(getpid(), SIGUSR1);
  printf("%d\n", (int)got);
  sigset_t full;
  sigfillset(&full);
  sigdelset(&full, SIGINT);
  printf("%d %d\n", sigismember(&full, SIGINT), sigismember(&full, SIGTERM));
  return 0;
}
