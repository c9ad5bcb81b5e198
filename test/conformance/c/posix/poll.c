// covers: POSIX poll on pipes: data, room, hang-up, errors, time-outs, other threads, a signal's EINTR
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static int p[2];
static volatile sig_atomic_t rung;
static void ring(int n) { rung = n; }

static void *later(void *a) {
  usleep(20000);
  write(p[1], "late", 4);
  return a;
}

int main(void) {
  int n;
  pipe(p);
  struct pollfd f[3] = {{p[0], POLLIN, 0}, {p[1], POLLOUT, 0}, {-1, POLLIN, 77}};
  n = poll(f, 3, 0);
  printf("%d %d %d %d\n", n, f[0].revents, f[1].revents == POLLOUT, f[2].revents);
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  n = poll(f, 1, 30);
  printf("%d %d\n", n, f[0].revents);
  clock_gettime(CLOCK_MONOTONIC, &after);
  long ms = (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
  printf("%d\n", ms >= 30);
  pthread_t t;
  pthread_create(&t, NULL, later, NULL);
  n = poll(f, 1, -1);
  printf("%d %d\n", n, f[0].revents == POLLIN);
  pthread_join(t, NULL);
  char b[8];
  printf("%zd\n", read(p[0], b, sizeof b));
  while (poll(&f[1], 1, 0) == 1 && f[1].revents == POLLOUT) {
    static char page[4096];
    write(p[1], page, sizeof page);
  }
  puts("full");
  close(p[0]);
  f[1].events = 0;
  n = poll(&f[1], 1, 0);
  printf("%d %d\n", n, f[1].revents == POLLERR);
  n = poll(f, 1, 0);
  printf("%d %d\n", n, f[0].revents == POLLNVAL);
  close(p[1]);
  pipe(p);
  f[0].fd = p[0];
  write(p[1], "x", 1);
  close(p[1]);
  n = poll(f, 1, -1);
  printf("%d %d\n", n, f[0].revents == (POLLIN | POLLHUP));
  read(p[0], b, 1);
  n = poll(f, 1, -1);
  printf("%d %d\n", n, f[0].revents == POLLHUP);
  close(p[0]);
  struct sigaction a = {.sa_handler = ring};
  sigaction(SIGALRM, &a, NULL);
  ualarm(10000, 0);
  errno = 0;
  int r = poll(NULL, 0, 5000);
  printf("%d %d %d\n", r, errno == EINTR, rung == SIGALRM);
  struct timespec short_time = {0, 1000000};
  printf("%d\n", ppoll(NULL, 0, &short_time, NULL));
  return 0;
}
