/* error(3), and BSD's err(3) family. */
#include <err.h>
#include <errno.h>
#include <error.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char *__progname, *__progname_full;
unsigned int error_message_count;
int error_one_per_line;
void (*error_print_progname)(void);

static void tail(int status, int number, const char *format, va_list arguments) {
	vfprintf(stderr, format, arguments);
	error_message_count++;
	if (number) fprintf(stderr, ": %s", strerror(number));
	fputc('\n', stderr);
	fflush(stderr);
	if (status) exit(status);
}

static void head(void) {
	fflush(stdout);
	if (error_print_progname)
		error_print_progname();
	else
		fprintf(stderr, "%s:", __progname_full);
}

void error(int status, int number, const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	head();
	fputc(' ', stderr);
	tail(status, number, format, arguments);
	va_end(arguments);
}

void error_at_line(int status, int number, const char *file, unsigned int line, const char *format, ...) {
	static const char *last_file;
	static unsigned int last_line;
	if (error_one_per_line) {
		if (last_line == line && (file == last_file || (file && last_file && !strcmp(file, last_file)))) return;
		last_file = file;
		last_line = line;
	}
	va_list arguments;
	va_start(arguments, format);
	head();
	if (file)
		fprintf(stderr, "%s:%u: ", file, line);
	else
		fputc(' ', stderr);
	tail(status, number, format, arguments);
	va_end(arguments);
}

void vwarnx(const char *format, va_list arguments) {
	fprintf(stderr, "%s: ", __progname);
	if (format) vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
}

void vwarn(const char *format, va_list arguments) {
	int number = errno;
	fprintf(stderr, "%s: ", __progname);
	if (format) {
		vfprintf(stderr, format, arguments);
		fputs(": ", stderr);
	}
	fprintf(stderr, "%s\n", strerror(number));
}

_Noreturn void verr(int status, const char *format, va_list arguments) {
	vwarn(format, arguments);
	exit(status);
}

_Noreturn void verrx(int status, const char *format, va_list arguments) {
	vwarnx(format, arguments);
	exit(status);
}

void warn(const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	vwarn(format, arguments);
	va_end(arguments);
}

void warnx(const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	vwarnx(format, arguments);
	va_end(arguments);
}

_Noreturn void err(int status, const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	verr(status, format, arguments);
}

_Noreturn void errx(int status, const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	verrx(status, format, arguments);
}
