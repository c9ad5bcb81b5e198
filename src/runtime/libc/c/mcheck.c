/* glibc's heap tracing: accepted, and left to the machine's own checks. */
#include <mcheck.h>

int mcheck(void (*handler)(enum mcheck_status)) {
	(void)handler;
	return 0;
}
enum mcheck_status mprobe(void *block) {
	(void)block;
	return MCHECK_DISABLED;
}
void mtrace(void) {}
void muntrace(void) {}
