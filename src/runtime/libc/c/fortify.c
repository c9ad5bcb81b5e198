/*
 * What __builtin___memcpy_chk and its kin become when the compiler cannot tell that the bytes fit (GCC manual, "Object Size
 * Checking Built-in Functions"): the size of the object is the last argument, or the one before a format.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

_Noreturn void __chk_fail(void) {
	static const char text[] = "*** buffer overflow detected ***: terminated\n";
	write(2, text, sizeof text - 1);
	abort();
}
#define FITS(n) \
	if ((n) > room) __chk_fail()

void *__memcpy_chk(void *to, const void *from, size_t n, size_t room) {
	FITS(n);
	return memcpy(to, from, n);
}
void *__memmove_chk(void *to, const void *from, size_t n, size_t room) {
	FITS(n);
	return memmove(to, from, n);
}
void *__mempcpy_chk(void *to, const void *from, size_t n, size_t room) {
	FITS(n);
	return mempcpy(to, from, n);
}
void *__memset_chk(void *to, int c, size_t n, size_t room) {
	FITS(n);
	return memset(to, c, n);
}
char *__strcpy_chk(char *to, const char *from, size_t room) {
	FITS(strlen(from) + 1);
	return strcpy(to, from);
}
char *__stpcpy_chk(char *to, const char *from, size_t room) {
	FITS(strlen(from) + 1);
	return stpcpy(to, from);
}
char *__strncpy_chk(char *to, const char *from, size_t n, size_t room) {
	FITS(n);
	return strncpy(to, from, n);
}
char *__stpncpy_chk(char *to, const char *from, size_t n, size_t room) {
	FITS(n);
	return stpncpy(to, from, n);
}
char *__strcat_chk(char *to, const char *from, size_t room) {
	FITS(strlen(to) + strlen(from) + 1);
	return strcat(to, from);
}
char *__strncat_chk(char *to, const char *from, size_t n, size_t room) {
	FITS(strlen(to) + strnlen(from, n) + 1);
	return strncat(to, from, n);
}

int __vsprintf_chk(char *to, int flag, size_t room, const char *format, va_list list) {
	int n = vsnprintf(to, room, format, list);
	if (n >= 0) FITS((size_t)n + 1);
	return n;
}
int __vsnprintf_chk(char *to, size_t n, int flag, size_t room, const char *format, va_list list) {
	FITS(n);
	return vsnprintf(to, n, format, list);
}
int __vprintf_chk(int flag, const char *format, va_list list) { return vprintf(format, list); }
int __vfprintf_chk(FILE *to, int flag, const char *format, va_list list) { return vfprintf(to, format, list); }

#define WITH_LIST(CALL)        \
	va_list list;          \
	va_start(list, format); \
	int n_ = CALL;         \
	va_end(list);          \
	return n_
int __sprintf_chk(char *to, int flag, size_t room, const char *format, ...) {
	WITH_LIST(__vsprintf_chk(to, flag, room, format, list));
}
int __snprintf_chk(char *to, size_t n, int flag, size_t room, const char *format, ...) {
	WITH_LIST(__vsnprintf_chk(to, n, flag, room, format, list));
}
int __printf_chk(int flag, const char *format, ...) { WITH_LIST(vprintf(format, list)); }
int __fprintf_chk(FILE *to, int flag, const char *format, ...) { WITH_LIST(vfprintf(to, format, list)); }
