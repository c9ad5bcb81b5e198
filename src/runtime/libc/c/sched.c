/* <sched.h>: one processor, and the policy that everybody starts with. */
#include <errno.h>
#include <sched.h>
#include <string.h>

static int known(int policy) { return policy >= SCHED_OTHER && policy <= SCHED_IDLE && policy != 4; }
static int real_time(int policy) { return policy == SCHED_FIFO || policy == SCHED_RR; }
static int fail(int error) {
	errno = error;
	return -1;
}

int sched_get_priority_max(int policy) { return !known(policy) ? fail(EINVAL) : real_time(policy) ? 99 : 0; }
int sched_get_priority_min(int policy) { return !known(policy) ? fail(EINVAL) : real_time(policy) ? 1 : 0; }
int sched_getscheduler(pid_t process) {
	(void)process;
	return SCHED_OTHER;
}
int sched_getparam(pid_t process, struct sched_param *to) {
	(void)process;
	to->sched_priority = 0;
	return 0;
}
int sched_setscheduler(pid_t process, int policy, const struct sched_param *p) {
	(void)process;
	if (!known(policy)) return fail(EINVAL);
	if (real_time(policy)) return fail(p->sched_priority < 1 || p->sched_priority > 99 ? EINVAL : EPERM);
	return p->sched_priority == 0 ? 0 : fail(EINVAL);
}
int sched_setparam(pid_t process, const struct sched_param *p) { return sched_setscheduler(process, SCHED_OTHER, p); }
int sched_rr_get_interval(pid_t process, struct timespec *to) {
	(void)process;
	*to = (struct timespec){0, 4000000};
	return 0;
}
int sched_getaffinity(pid_t process, size_t size, cpu_set_t *set) {
	(void)process;
	if (size < 8 || size % 8) return fail(EINVAL);
	memset(set, 0, size);
	CPU_SET_S(0, size, set);
	return 0;
}
int sched_setaffinity(pid_t process, size_t size, const cpu_set_t *set) {
	(void)process;
	return CPU_ISSET_S(0, size, set) ? 0 : fail(EINVAL);
}
