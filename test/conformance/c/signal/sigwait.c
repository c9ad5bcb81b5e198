// covers: POSIX sigwait, sigwaitinfo, sigtimedwait, sigqueue and the order of pending signals
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGUSR2);
  sigaddset(&set, SIGALRM);
  sigaddset(&set, SIGRTMIN);
  sigaddset(&set, SIGRTMIN + 1);
  sigprocmask(SIG_BLOCK, &set, NULL);
  int got;
  kill(getpid(), SIGUSR1);
  kill(getpid(), SIGUSR1);
  printf("%d", sigwait(&set, &got));
  printf(" %d\n", got == SIGUSR1);
  sigset_t p;
  sigpending(&p);
  printf("%d\n", sigismember(&p, SIGUSR1));

  union sigval v;
  v.sival_int = 7;
  sigqueue(getpid(), SIGRTMIN + 1, v);
  v.sival_int = 8;
  sigqueue(getpid(), SIGRTMIN, v);
  v.sival_int = 9;
  sigqueue(getpid(), SIGRTMIN, v);
  for (int i = 0; i < 3; i++) {
    siginfo_t info;
    int n = sigwaitinfo(&set, &info);
    printf("RTMIN+%d value %d code %d pid %d\n", n - SIGRTMIN, info.si_value.sival_int, info.si_code == SI_QUEUE, info.si_pid == getpid());
  }
  struct timespec soon = {0, 20000000};
  errno = 0;
  int r = sigtimedwait(&set, NULL, &soon);
  printf("%d %d\n", r, errno == EAGAIN);
  alarm(1);
  r = sigwait(&set, &got);
  printf("%d %d\n", r, got == SIGALRM);
  return 0;
}
