// covers: [7.27.2.5] timespec_get; POSIX clock_gettime, nanosleep and that time passes
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <time.h>

static long long ns(struct timespec t) { return t.tv_sec * 1000000000LL + t.tv_nsec; }

int main(void) {
  struct timespec a, b, c;
  printf("%d\n", timespec_get(&c, TIME_UTC) == TIME_UTC);
  clock_gettime(CLOCK_MONOTONIC, &a);
  struct timespec pause = {0, 20000000};
  int r = nanosleep(&pause, NULL);
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("%d %d %d\n", r, ns(b) - ns(a) >= 20000000, ns(b) - ns(a) < 2000000000);
  clock_getres(CLOCK_REALTIME, &c);
  printf("%d %d\n", c.tv_sec == 0, c.tv_nsec > 0);
  struct timespec until = b;
  until.tv_sec += 1;
  printf("%d\n", clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL));
  return 0;
}
