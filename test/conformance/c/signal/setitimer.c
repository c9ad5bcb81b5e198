// covers: POSIX setitimer and getitimer: repeating, what is left, processor time
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t ticks, cpu;
static void tick(int s) { (void)s; ticks++; }
static void used(int s) { (void)s; cpu++; }

int main(void) {
  signal(SIGALRM, tick);
  signal(SIGVTALRM, used);
  struct itimerval every = {{0, 20000}, {0, 50000}}, now, old;
  printf("%d\n", setitimer(ITIMER_REAL, &every, NULL));
  while (ticks < 3) pause();
  printf("ticks %d\n", (int)ticks);
  getitimer(ITIMER_REAL, &now);
  printf("%ld.%06ld %d\n", (long)now.it_interval.tv_sec, (long)now.it_interval.tv_usec,
         now.it_value.tv_sec == 0 && now.it_value.tv_usec > 0 && now.it_value.tv_usec <= 20000);
  struct itimerval off = {{0, 0}, {0, 0}};
  setitimer(ITIMER_REAL, &off, &old);
  printf("%ld %d\n", (long)old.it_interval.tv_usec, old.it_value.tv_usec > 0);
  getitimer(ITIMER_REAL, &now);
  printf("%ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_value.tv_usec);

  struct itimerval busy = {{0, 0}, {0, 5000}};
  setitimer(ITIMER_VIRTUAL, &busy, NULL);
  volatile unsigned long n = 0;
  while (!cpu) n++;
  printf("virtual %d %d\n", (int)cpu, n > 0);
  printf("%d\n", setitimer(99, &busy, NULL));
  return 0;
}
