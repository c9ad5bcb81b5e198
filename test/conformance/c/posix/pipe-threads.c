// covers: POSIX pipe between threads: order, blocking reads, end of file, EPIPE
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int p[2];
static void *writer(void *a) {
  for (int i = 1; i <= 1000; i++) write(p[1], &i, sizeof i);
  close(p[1]);
  return a;
}

int main(void) {
  pipe(p);
  pthread_t t;
  pthread_create(&t, NULL, writer, NULL);
  long sum = 0;
  int v, n = 0, ordered = 1;
  while (read(p[0], &v, sizeof v) == sizeof v) { sum += v; ordered &= v == ++n; }
  pthread_join(t, NULL);
  printf("%ld %d %d\n", sum, n, ordered);
  close(p[0]);
  pipe(p);
  signal(SIGPIPE, SIG_IGN);
  close(p[0]);
  errno = 0;
  printf("%zd ", write(p[1], "x", 1)); printf("%d\n", errno == EPIPE);
  close(p[1]);
  return 0;
}
