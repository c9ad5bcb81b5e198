// covers: POSIX select and pselect: sets of descriptors, time-outs as sleep, EBADF, a signal let through by the mask
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t came;
static void note(int n) { came = n; }

int main(void) {
  int a[2], b[2];
  pipe(a);
  pipe(b);
  write(b[1], "b", 1);
  fd_set r, w, x;
  FD_ZERO(&r);
  FD_ZERO(&w);
  FD_ZERO(&x);
  FD_SET(a[0], &r);
  FD_SET(b[0], &r);
  FD_SET(a[1], &w);
  FD_SET(a[0], &x);
  int top = b[1] + 1;
  int n = select(top, &r, &w, &x, NULL);
  printf("%d: %d %d %d %d\n", n, FD_ISSET(a[0], &r), FD_ISSET(b[0], &r) != 0, FD_ISSET(a[1], &w) != 0, FD_ISSET(a[0], &x));
  FD_ZERO(&r);
  FD_SET(a[0], &r);
  struct timeval t = {0, 20000};
  n = select(top, &r, NULL, NULL, &t);
  printf("%d %d %ld %ld\n", n, FD_ISSET(a[0], &r), (long)t.tv_sec, (long)t.tv_usec);
  t = (struct timeval){5, 0};
  FD_SET(b[0], &r);
  n = select(top, &r, NULL, NULL, &t);
  printf("%d %d\n", n, t.tv_sec >= 4);
  struct timeval before, after;
  gettimeofday(&before, NULL);
  t = (struct timeval){0, 50000};
  printf("%d\n", select(0, NULL, NULL, NULL, &t));
  gettimeofday(&after, NULL);
  timersub(&after, &before, &t);
  printf("%d\n", t.tv_sec > 0 || t.tv_usec >= 50000);
  FD_ZERO(&r);
  FD_SET(40, &r);
  printf("%d ", select(41, &r, NULL, NULL, NULL));
  printf("%d\n", errno == EBADF);
  t = (struct timeval){-1, 0};
  printf("%d ", select(0, NULL, NULL, NULL, &t));
  printf("%d\n", errno == EINVAL);
  struct sigaction s = {.sa_handler = note};
  sigaction(SIGUSR1, &s, NULL);
  sigset_t blocked, none;
  sigemptyset(&none);
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR1);
  sigprocmask(SIG_BLOCK, &blocked, NULL);
  raise(SIGUSR1);
  printf("%d ", (int)came);
  n = pselect(0, NULL, NULL, NULL, NULL, &none);
  printf("%d %d %d ", n, errno == EINTR, came == SIGUSR1);
  sigprocmask(SIG_SETMASK, NULL, &none);
  printf("%d\n", sigismember(&none, SIGUSR1));
  for (int i = 0; i < 2; i++) {
    close(a[i]);
    close(b[i]);
  }
  return 0;
}
