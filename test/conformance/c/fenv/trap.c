// covers: feenableexcept (GNU): an exception that is enabled is SIGFPE
#define _GNU_SOURCE
#include <fenv.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static sigjmp_buf back;
static void on(int s, siginfo_t *info, void *c) { (void)s; (void)info; (void)c; siglongjmp(back, 1); }

int main(void) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.sa_sigaction = on;
  a.sa_flags = SA_SIGINFO;
  sigaction(SIGFPE, &a, NULL);
  volatile double one = 1, zero = 0, r = 0;
  printf("%d\n", fegetexcept());
  r = one / zero;
  printf("masked %g\n", r);
  feclearexcept(FE_ALL_EXCEPT);
  feenableexcept(FE_DIVBYZERO | FE_INVALID);
  printf("%d\n", fegetexcept() == (FE_DIVBYZERO | FE_INVALID));
  if (sigsetjmp(back, 1) == 0) {
    r = one / zero;
    printf("not reached\n");
  } else {
    printf("trapped\n");
  }
  fedisableexcept(FE_ALL_EXCEPT);
  feclearexcept(FE_ALL_EXCEPT);
  feenableexcept(FE_INVALID);
  if (sigsetjmp(back, 1) == 0) {
    r = one / zero;
    printf("%g\n", r);
    r = zero / zero;
    printf("not reached\n");
  } else {
    printf("trapped\n");
  }
  return 0;
}
