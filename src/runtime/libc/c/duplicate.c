/* Functions of <string.h> and <wchar.h> that make a block: in C, so that the block's owner is the caller. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

char *strdup(const char *s) {
	size_t n = strlen(s) + 1;
	char *copy = malloc(n);
	return copy ? memcpy(copy, s, n) : NULL;
}
char *__strdup(const char *s) { return strdup(s); }

char *strndup(const char *s, size_t limit) {
	size_t n = strnlen(s, limit);
	char *copy = malloc(n + 1);
	if (!copy) return NULL;
	copy[n] = 0;
	return memcpy(copy, s, n);
}

wchar_t *wcsdup(const wchar_t *s) {
	size_t n = wcslen(s) + 1;
	wchar_t *copy = malloc(n * sizeof *copy);
	return copy ? wmemcpy(copy, s, n) : NULL;
}
