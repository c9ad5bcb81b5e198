// covers: POSIX times, getrusage, gettimeofday: monotone and plausible
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/times.h>

int main(void) {
  struct timeval a, b, d;
  gettimeofday(&a, NULL);
  volatile double x = 0;
  for (int i = 0; i < 100000; i++) x += i;
  gettimeofday(&b, NULL);
  timersub(&b, &a, &d);
  struct rusage u;
  struct tms t;
  printf("%d %d\n", d.tv_sec >= 0, d.tv_usec >= 0);
  printf("%d %d\n", getrusage(RUSAGE_SELF, &u), times(&t) != (clock_t)-1);
  struct rlimit l;
  int got = getrlimit(RLIMIT_STACK, &l);
  printf("%d %d\n", got, l.rlim_cur > 65536);
  return 0;
}
