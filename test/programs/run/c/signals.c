#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
static volatile sig_atomic_t seen; static void on(int s) { seen += s; } static void segv(int s) { printf("caught %d\n", s); fflush(stdout); _Exit(9); }
int main(void) { signal(SIGUSR1, on); raise(SIGUSR1); raise(SIGUSR1); printf("%d\n", (int)seen); struct sigaction a = {.sa_handler = on}; sigaction(SIGTERM, &a, NULL); raise(SIGTERM); printf("%d\n", (int)seen); signal(SIGINT, SIG_IGN); raise(SIGINT); signal(SIGSEGV, segv); raise(SIGSEGV); return 0; }
