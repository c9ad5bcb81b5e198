// covers: POSIX sleep, nanosleep and usleep cut short by a signal: what is left, EINTR, and SA_RESTART makes no difference
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t seen;
static void on(int s) { seen = s; }

static void after(long usec) {
  struct itimerval t = {{0, 0}, {usec / 1000000, usec % 1000000}};
  setitimer(ITIMER_REAL, &t, NULL);
}

int main(void) {
  struct sigaction a = {0};
  a.sa_handler = on;
  a.sa_flags = SA_RESTART;
  sigaction(SIGALRM, &a, NULL);

  after(100000);
  unsigned left = sleep(5);
  printf("sleep: %u left, signal %d\n", left, seen == SIGALRM);

  seen = 0;
  after(50000);
  struct timespec ask = {2, 0}, rem = {0, 0};
  int r = nanosleep(&ask, &rem);
  printf("nanosleep: %d %d %d %d\n", r, errno == EINTR, rem.tv_sec == 1 && rem.tv_nsec > 900000000, seen == SIGALRM);

  after(20000);
  errno = 0;
  r = usleep(500000);
  printf("usleep: %d %d\n", r, errno == EINTR);

  after(20000);
  r = clock_nanosleep(CLOCK_MONOTONIC, 0, &ask, &rem);
  printf("clock_nanosleep: %d %d\n", r == EINTR, rem.tv_sec == 1);

  signal(SIGALRM, SIG_IGN);
  after(10000);
  r = usleep(50000);
  printf("ignored: %d\n", r);
  struct timespec t0, t1;
  clock_gettime(CLOCK_MONOTONIC, &t0);
  ask.tv_sec = 0; ask.tv_nsec = 30000000;
  nanosleep(&ask, NULL);
  clock_gettime(CLOCK_MONOTONIC, &t1);
  long d = (t1.tv_sec - t0.tv_sec) * 1000000000L + t1.tv_nsec - t0.tv_nsec;
  printf("%d\n", d >= 30000000);
  return 0;
}
