// covers: POSIX sa_mask, SA_NODEFER and SA_RESETHAND: which signals wait while a handler runs
#include <signal.h>
#include <stdio.h>
#include <string.h>

static volatile sig_atomic_t depth, deepest, order[8], n;
static void on(int s) {
  depth++;
  if (depth > deepest) deepest = depth;
  if (s == SIGUSR1 && depth < 3) { raise(SIGUSR1); raise(SIGUSR2); }
  order[n++] = s == SIGUSR1 ? 1 : 2;
  depth--;
}
static void set(int flags, int masked) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.sa_handler = on;
  a.sa_flags = flags;
  sigemptyset(&a.sa_mask);
  if (masked) sigaddset(&a.sa_mask, SIGUSR2);
  sigaction(SIGUSR1, &a, NULL);
  a.sa_flags = 0;
  sigaction(SIGUSR2, &a, NULL);
}
static void show(const char *what) {
  printf("%s: deepest %d order", what, (int)deepest);
  for (int i = 0; i < n; i++) printf(" %d", (int)order[i]);
  puts("");
  n = deepest = 0;
}

int main(void) {
  set(SA_RESETHAND | SA_NODEFER, 1);
  struct sigaction now;
  set(SA_NODEFER, 1);
  raise(SIGUSR1);
  show("nodefer, masked");
  set(SA_RESETHAND, 0);
  sigset_t block;
  sigemptyset(&block);
  sigaddset(&block, SIGUSR1);
  sigprocmask(SIG_BLOCK, &block, NULL);
  raise(SIGUSR1);
  raise(SIGUSR1);
  sigaction(SIGUSR1, NULL, &now);
  printf("%d\n", now.sa_handler == on);
  depth = 3;  /* the handler raises nothing then */
  sigprocmask(SIG_UNBLOCK, &block, NULL);
  show("reset");
  sigaction(SIGUSR1, NULL, &now);
  printf("%d\n", now.sa_handler == SIG_DFL);
  return 0;
}
