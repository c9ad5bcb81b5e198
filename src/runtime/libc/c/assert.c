/* A failed assertion, in glibc's words. */
#include <stdio.h>
#include <stdlib.h>

extern char *__progname;

_Noreturn void __assert_fail(const char *expression, const char *file, unsigned int line, const char *function) {
	fprintf(stderr, "%s%s%s:%u: %s%sAssertion `%s' failed.\n", __progname, *__progname ? ": " : "", file, line,
		function ? function : "", function ? ": " : "", expression);
	fflush(stderr);
	abort();
}
