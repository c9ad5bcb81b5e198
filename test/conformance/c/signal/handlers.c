// covers: [7.14] signal and raise: handlers, SIG_IGN, SIG_DFL, sig_atomic_t
#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t seen[64], order;
static void count(int s) { seen[s]++; order = order * 10 + (s == SIGINT ? 1 : 2); }

int main(void) {
  void (*old)(int) = signal(SIGINT, count);
  printf("%d\n", old == SIG_DFL);
  signal(SIGTERM, count);
  raise(SIGINT);
  signal(SIGINT, count);
  raise(SIGTERM);
  signal(SIGTERM, count);
  raise(SIGINT);
  printf("%d %d %d\n", (int)seen[SIGINT], (int)seen[SIGTERM], (int)order);
  signal(SIGINT, SIG_IGN);
  printf("%d %d\n", raise(SIGINT), (int)seen[SIGINT]);
  printf("%d\n", signal(SIGINT, SIG_DFL) == SIG_IGN);
  return 0;
}
