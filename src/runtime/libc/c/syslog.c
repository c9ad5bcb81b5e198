/* syslog(3): there is no logger to hear it, so a message is seen only with LOG_PERROR, on standard error as in glibc. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

extern char *__progname;
static const char *identity;
static int options, mask = 0xff;

void openlog(const char *name, int wanted, int facility) {
	(void)facility;
	identity = name;
	options = wanted;
}
void closelog(void) { identity = NULL; }
int setlogmask(int wanted) {
	int old = mask;
	if (wanted) mask = wanted;
	return old;
}

void vsyslog(int priority, const char *message, va_list arguments) {
	if (!(mask & LOG_MASK(LOG_PRI(priority))) || !(options & LOG_PERROR)) return;
	char text[1024];
	int n = vsnprintf(text, sizeof text, message, arguments);
	if (n < 0) return;
	const char *name = identity ? identity : __progname;
	const char *end = n > 0 && text[strlen(text) - 1] == '\n' ? "" : "\n";
	if (options & LOG_PID)
		dprintf(2, "%s[%d]: %s%s", name, (int)getpid(), text, end);
	else
		dprintf(2, "%s: %s%s", name, text, end);
}
void syslog(int priority, const char *message, ...) {
	va_list arguments;
	va_start(arguments, message);
	vsyslog(priority, message, arguments);
	va_end(arguments);
}
