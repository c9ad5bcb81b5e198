/* Functions of the GNU C Library that others stand behind. */
#include <complex.h>
#include <errno.h>
#include <fenv.h>
#include <math.h>
#include <pthread.h>
#include <sched.h>
#include <search.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#include <limits.h>

/* ── <stdlib.h> ── */
static int digits_into(const char *digits, char *buffer, size_t size) {
	if (strlen(digits) >= size) return -1;
	strcpy(buffer, digits);
	return 0;
}
int ecvt_r(double x, int n, int *restrict point, int *restrict sign, char *restrict buffer, size_t size) {
	return digits_into(ecvt(x, n, point, sign), buffer, size);
}
int fcvt_r(double x, int n, int *restrict point, int *restrict sign, char *restrict buffer, size_t size) {
	return digits_into(fcvt(x, n, point, sign), buffer, size);
}
/* Digits of a printed number, without its point; of what is below one, without the zeros in front. */
static char *digits_of(char *text, int *point) {
	static char digits[320];
	size_t n = 0;
	int seen = 0;
	*point = 0;
	for (const char *p = text; *p && *p != 'e'; p++) {
		if (*p == '-') continue;
		if (*p == '.') seen = 1;
		else {
			if (n == 0 && *p == '0' && strpbrk(text, "123456789")) {
				if (seen) --*point;
				continue;
			}
			if (!seen) ++*point;
			if (n < sizeof digits - 1) digits[n++] = *p;
		}
	}
	digits[n] = 0;
	return digits;
}
char *qecvt(long double x, int n, int *restrict point, int *restrict sign) {
	char text[64];
	*sign = signbit(x) != 0;
	if (n < 0) n = 0;
	if (n > 21) n = 21;
	snprintf(text, sizeof text, "%.*Le", n > 0 ? n - 1 : 0, x);
	char *e = strchr(text, 'e'), *digits = digits_of(text, point);
	if (n == 0) digits[0] = 0;
	*point = e && x != 0 ? atoi(e + 1) + 1 : *point;
	return digits;
}
char *qfcvt(long double x, int n, int *restrict point, int *restrict sign) {
	static char text[5300];
	*sign = signbit(x) != 0;
	if (n > 21) n = 21;
	snprintf(text, sizeof text, "%.*Lf", n < 0 ? 0 : n, x);
	return digits_of(text, point);
}
char *qgcvt(long double x, int n, char *buffer) {
	sprintf(buffer, "%.*Lg", n > 21 ? 21 : n, x);
	return buffer;
}
long long strtoq(const char *restrict s, char **restrict end, int base) { return strtoll(s, end, base); }
unsigned long long strtouq(const char *restrict s, char **restrict end, int base) { return strtoull(s, end, base); }
int rpmatch(const char *answer) {
	if (*answer == 'y' || *answer == 'Y') return 1;
	return *answer == 'n' || *answer == 'N' ? 0 : -1;
}

/* ── <wchar.h> ── */
wchar_t *wcschrnul(const wchar_t *s, wchar_t c) {
	while (*s && *s != c) s++;
	return (wchar_t *)s;
}
long long wcstoq(const wchar_t *restrict s, wchar_t **restrict end, int base) { return wcstoll(s, end, base); }
unsigned long long wcstouq(const wchar_t *restrict s, wchar_t **restrict end, int base) { return wcstoull(s, end, base); }

/* ── <time.h> ── */
int timespec_getres(struct timespec *ts, int base) {
	if (base != TIME_UTC) return 0;
	if (ts) clock_getres(CLOCK_REALTIME, ts);
	return base;
}
int dysize(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365; }

/* ── <signal.h> ── */
int gsignal(int n) { return raise(n); }
void (*ssignal(int n, void (*handler)(int)))(int) { return signal(n, handler); }
void (*sysv_signal(int n, void (*handler)(int)))(int) {
	struct sigaction new = {.sa_handler = handler, .sa_flags = SA_RESETHAND | SA_NODEFER}, old;
	return sigaction(n, &new, &old) ? SIG_ERR : old.sa_handler;
}
static int mask_by(int how, const int *bits) {
	sigset_t set, old;
	sigemptyset(&set);
	for (int n = 1; bits && n <= 32; n++)
		if ((unsigned)*bits >> (n - 1) & 1) sigaddset(&set, n);
	sigprocmask(how, bits ? &set : NULL, &old);
	unsigned was = 0;
	for (int n = 1; n <= 32; n++)
		if (sigismember(&old, n) == 1) was |= 1u << (n - 1);
	return (int)was;
}
int sigblock(int bits) { return mask_by(SIG_BLOCK, &bits); }
int sigsetmask(int bits) { return mask_by(SIG_SETMASK, &bits); }
int siggetmask(void) { return mask_by(SIG_BLOCK, NULL); }

/* ── <unistd.h> ── */
char *getwd(char *to) { return getcwd(to, PATH_MAX); }
int group_member(gid_t group) {
	gid_t groups[64];
	int n = getgroups(64, groups);
	for (int i = 0; i < n; i++)
		if (groups[i] == group) return 1;
	return 0;
}
int close_range(unsigned first, unsigned last, int flags) {
	if (first > last || flags) {
		errno = EINVAL;
		return -1;
	}
	int saved = errno;
	for (unsigned fd = first; fd <= last && fd < 1024; fd++) close((int)fd);
	errno = saved;
	return 0;
}
void closefrom(int first) { close_range(first < 0 ? 0 : (unsigned)first, ~0u, 0); }

/* ── <fenv.h> ── */
int fesetexcept(int excepts) {
	fexcept_t flags = (fexcept_t)excepts;
	return fesetexceptflag(&flags, excepts);
}
int fetestexceptflag(const fexcept_t *flags, int excepts) { return *flags & excepts; }
int fegetmode(femode_t *to) {
	fenv_t env;
	fegetenv(&env);
	*to = (femode_t){env.__control_word, 0, env.__mxcsr & ~0x3fu};
	return 0;
}
int fesetmode(const femode_t *from) {
	fenv_t env;
	fegetenv(&env);
	if (from == FE_DFL_MODE) {
		env.__control_word = 0x37f;
		env.__mxcsr = (env.__mxcsr & 0x3f) | 0x1f80;
	} else {
		env.__control_word = from->__control_word;
		env.__mxcsr = (env.__mxcsr & 0x3f) | (from->__mxcsr & ~0x3fu);
	}
	return fesetenv(&env);
}

/* ── <pthread.h> ── */
int pthread_yield(void) { return sched_yield(); }
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *a, int kind) {
	if (kind < PTHREAD_RWLOCK_PREFER_READER_NP || kind > PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP) return EINVAL;
	a->__attr[1] = (unsigned)kind;
	return 0;
}
int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *a, int *kind) {
	*kind = (int)a->__attr[1];
	return 0;
}
int pthread_mutexattr_setrobust_np(pthread_mutexattr_t *a, int robust) { return pthread_mutexattr_setrobust(a, robust); }
int pthread_mutexattr_getrobust_np(const pthread_mutexattr_t *a, int *robust) {
	return pthread_mutexattr_getrobust(a, robust);
}
int pthread_mutex_consistent_np(pthread_mutex_t *m) { return pthread_mutex_consistent(m); }
/* The same moment on the clock that the older functions go by. */
static struct timespec on_real_time(clockid_t clock, const struct timespec *at) {
	struct timespec t = *at, now, real;
	if (clock == CLOCK_REALTIME) return t;
	clock_gettime(clock, &now);
	clock_gettime(CLOCK_REALTIME, &real);
	t.tv_sec += real.tv_sec - now.tv_sec;
	t.tv_nsec += real.tv_nsec - now.tv_nsec;
	if (t.tv_nsec < 0) t.tv_nsec += 1000000000, t.tv_sec--;
	if (t.tv_nsec >= 1000000000) t.tv_nsec -= 1000000000, t.tv_sec++;
	return t;
}
int pthread_rwlock_clockrdlock(pthread_rwlock_t *restrict lock, clockid_t clock, const struct timespec *restrict at) {
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
	struct timespec t = on_real_time(clock, at);
	return pthread_rwlock_timedrdlock(lock, &t);
}
int pthread_rwlock_clockwrlock(pthread_rwlock_t *restrict lock, clockid_t clock, const struct timespec *restrict at) {
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
	struct timespec t = on_real_time(clock, at);
	return pthread_rwlock_timedwrlock(lock, &t);
}
int pthread_clockjoin_np(pthread_t thread, void **result, clockid_t clock, const struct timespec *at) {
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
	struct timespec t = on_real_time(clock, at);
	return pthread_timedjoin_np(thread, result, &t);
}

/* ── <complex.h> ── */
#define PER_E 0.434294481903251827651128918916605082294397005803666566L
double complex clog10(double complex z) {
	double complex l = clog(z);
	double size = cabs(z);
	return CMPLX(size > 1e-300 && size < 1e300 ? log10(size) : (double)(creal(l) * PER_E), (double)(cimag(l) * PER_E));
}
float complex clog10f(float complex z) {
	double complex l = clog10((double complex)z);
	return CMPLXF((float)creal(l), (float)cimag(l));
}
long double complex clog10l(long double complex z) {
	long double complex l = clogl(z);
	return CMPLXL(creall(l) * PER_E, cimagl(l) * PER_E);
}
