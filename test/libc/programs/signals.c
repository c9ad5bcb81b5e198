#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static sigjmp_buf again;
static volatile int counted;
static void count(int n) { counted += n; }
static void details(int n, siginfo_t *info, void *context) {
	printf("%d %d %d %d\n", n, info->si_signo, info->si_addr == (void *)16, context != NULL);
	siglongjmp(again, 1);
}
static void division(int n) {
	(void)n;
	siglongjmp(again, 2);
}
static void last(int n) { printf("abort handler %d\n", n); fflush(stdout); }
int main(void) {
	signal(SIGUSR1, count);
	raise(SIGUSR1);
	kill(getpid(), SIGUSR1);
	printf("%d\n", counted);
	sigset_t set, old;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, &old);
	raise(SIGUSR1);
	printf("%d %d\n", counted, sigismember(&old, SIGUSR1));
	sigset_t pending;
	sigpending(&pending);
	printf("%d %d\n", sigismember(&pending, SIGUSR1), sigismember(&pending, SIGUSR2));
	sigprocmask(SIG_SETMASK, &old, NULL);
	printf("%d\n", counted);
	struct sigaction a = {.sa_sigaction = details, .sa_flags = SA_SIGINFO}, before;
	sigaction(SIGSEGV, &a, &before);
	printf("%d\n", before.sa_handler == SIG_DFL);
	volatile int local = 5;
	if (sigsetjmp(again, 1) == 0) {
		local = 6;
		*(volatile int *)16 = 1;
	}
	printf("after the fault %d\n", local);
	if (sigsetjmp(again, 1) == 0) *(volatile int *)16 = 1;
	printf("again\n");
	signal(SIGFPE, division);
	volatile int zero = 0;
	if (sigsetjmp(again, 1) == 0) printf("%d\n", 10 / zero);
	printf("divided\n");
	signal(SIGTERM, SIG_IGN);
	raise(SIGTERM);
	errno = 0;
	printf("%d ", signal(SIGKILL, count) == SIG_ERR);
	printf("%d\n", errno);
	printf("%s\n", strsignal(SIGPIPE));
	a = (struct sigaction){.sa_handler = count, .sa_flags = SA_RESETHAND};
	sigaction(SIGUSR2, &a, NULL);
	raise(SIGUSR2);
	sigaction(SIGUSR2, NULL, &before);
	printf("%d %d\n", counted, before.sa_handler == SIG_DFL);
	signal(SIGABRT, last);
	printf("end\n");
	fflush(stdout);
	abort();
}
