// covers: POSIX timer_create, timer_settime, timer_gettime and timer_delete with a value for the handler
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t count, code_ok, value;
static void on(int s, siginfo_t *info, void *c) {
  (void)s; (void)c;
  count++;
  code_ok = info->si_code == SI_TIMER;
  value = info->si_value.sival_int;
}

int main(void) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.sa_sigaction = on;
  a.sa_flags = SA_SIGINFO;
  sigaction(SIGRTMIN, &a, NULL);
  struct sigevent ev;
  memset(&ev, 0, sizeof ev);
  ev.sigev_notify = SIGEV_SIGNAL;
  ev.sigev_signo = SIGRTMIN;
  ev.sigev_value.sival_int = 4711;
  timer_t t;
  printf("%d\n", timer_create(CLOCK_MONOTONIC, &ev, &t));
  struct itimerspec its = {{0, 10000000}, {0, 30000000}}, now;
  printf("%d\n", timer_settime(t, 0, &its, NULL));
  timer_gettime(t, &now);
  printf("%d %ld\n", now.it_value.tv_nsec > 0 && now.it_value.tv_nsec <= 30000000, now.it_interval.tv_nsec);
  while (count < 4) pause();
  printf("%d %d %d\n", count >= 4, (int)code_ok, (int)value);
  memset(&its, 0, sizeof its);
  timer_settime(t, 0, &its, NULL);
  int n = count;
  usleep(50000);
  printf("%d\n", count == n);
  printf("%d\n", timer_getoverrun(t) >= 0);
  printf("%d\n", timer_delete(t));
  return 0;
}
