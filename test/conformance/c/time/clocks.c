// covers: [7.29.2] time, clock, timespec_get, clock_gettime: they go on, and agree with each other
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  struct timespec a, b, r;
  clock_gettime(CLOCK_MONOTONIC, &a);
  clock_t c0 = clock();
  volatile unsigned long n = 0;
  for (int i = 0; i < 300000; i++) n += i;
  clock_t c1 = clock();
  usleep(15000);
  clock_gettime(CLOCK_MONOTONIC, &b);
  double d = (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) / 1e9;
  printf("%d %d\n", d >= 0.015, c1 >= c0);
  printf("%d\n", timespec_get(&r, TIME_UTC) == TIME_UTC);
  struct timeval tv;
  gettimeofday(&tv, NULL);
  time_t now = time(NULL);
  printf("%d %d\n", now - tv.tv_sec <= 1, now >= r.tv_sec);
  time_t same;
  printf("%d\n", time(&same) == same);
  clock_getres(CLOCK_REALTIME, &r);
  printf("%d %d\n", r.tv_sec == 0 && r.tv_nsec > 0, CLOCKS_PER_SEC == 1000000);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &r);
  printf("%d\n", r.tv_sec >= 0 && (r.tv_sec > 0 || r.tv_nsec > 0));
  return 0;
}
