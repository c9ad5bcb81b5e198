/* Sets of signals beyond what the host does, and the numbers of real-time signals as glibc leaves them. */
#include <signal.h>

int __libc_current_sigrtmin(void) { return 34; }
int __libc_current_sigrtmax(void) { return 64; }

int sigandset(sigset_t *to, const sigset_t *a, const sigset_t *b) {
	*(unsigned long *)to = *(const unsigned long *)a & *(const unsigned long *)b;
	return 0;
}
int sigorset(sigset_t *to, const sigset_t *a, const sigset_t *b) {
	*(unsigned long *)to = *(const unsigned long *)a | *(const unsigned long *)b;
	return 0;
}
int sigisemptyset(const sigset_t *set) { return *(const unsigned long *)set == 0; }

int sighold(int n) {
	sigset_t set;
	sigemptyset(&set);
	return sigaddset(&set, n) < 0 ? -1 : sigprocmask(SIG_BLOCK, &set, 0);
}
int sigrelse(int n) {
	sigset_t set;
	sigemptyset(&set);
	return sigaddset(&set, n) < 0 ? -1 : sigprocmask(SIG_UNBLOCK, &set, 0);
}
int sigignore(int n) { return signal(n, SIG_IGN) == SIG_ERR ? -1 : 0; }
int killpg(pid_t group, int n) { return kill(group ? -group : 0, n); }
int sigpause(int n) {
	sigset_t set;
	sigprocmask(SIG_BLOCK, 0, &set);
	sigdelset(&set, n);
	return sigsuspend(&set);
}

int __memscape_sigqueue(pid_t, int, const union sigval *);
int sigqueue(pid_t pid, int n, const union sigval value) { return __memscape_sigqueue(pid, n, &value); }
