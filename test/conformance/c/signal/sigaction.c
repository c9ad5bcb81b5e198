// covers: POSIX sigaction: SA_SIGINFO, SA_RESETHAND, masks during a handler
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <string.h>

static volatile sig_atomic_t log_[8], n;
static void second(int s) { (void)s; log_[n++] = 2; }
static void first(int s, siginfo_t *info, void *c) { (void)c; log_[n++] = 1; raise(SIGUSR2); log_[n++] = info->si_signo == s ? 3 : 0; }

int main(void) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.sa_sigaction = first;
  a.sa_flags = SA_SIGINFO | SA_RESETHAND;
  sigemptyset(&a.sa_mask);
  sigaddset(&a.sa_mask, SIGUSR2);
  sigaction(SIGUSR1, &a, NULL);
  struct sigaction b = {.sa_handler = second};
  sigaction(SIGUSR2, &b, NULL);
  raise(SIGUSR1);
  for (int i = 0; i < n; i++) printf("%d", (int)log_[i]);
  struct sigaction now;
  sigaction(SIGUSR1, NULL, &now);
  printf(" %d\n", now.sa_handler == SIG_DFL);
  return 0;
}
