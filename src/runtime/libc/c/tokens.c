/* strtok and its kin (C17 7.24.5.8, POSIX strtok_r, BSD strsep, C17 7.29.4.5.7). */
#include <stddef.h>
#include <string.h>
#include <wchar.h>

char *strtok_r(char *restrict s, const char *restrict separators, char **restrict rest) {
	if (!s) s = *rest;
	if (*s == 0) {
		*rest = s;
		return NULL;
	}
	s += strspn(s, separators);
	if (*s == 0) {
		*rest = s;
		return NULL;
	}
	char *end = s + strcspn(s, separators);
	if (*end) *end++ = 0;
	*rest = end;
	return s;
}
char *__strtok_r(char *restrict s, const char *restrict separators, char **restrict rest) {
	return strtok_r(s, separators, rest);
}

char *strtok(char *restrict s, const char *restrict separators) {
	static char *rest;
	return strtok_r(s, separators, &rest);
}

char *strsep(char **rest, const char *separators) {
	char *s = *rest;
	if (!s) return NULL;
	char *end = s + strcspn(s, separators);
	if (*end)
		*end++ = 0;
	else
		end = NULL;
	*rest = end;
	return s;
}

wchar_t *wcstok(wchar_t *restrict s, const wchar_t *restrict separators, wchar_t **restrict rest) {
	if (!s) s = *rest;
	if (!s) return NULL;
	s += wcsspn(s, separators);
	if (*s == 0) {
		*rest = NULL;
		return NULL;
	}
	wchar_t *end = s + wcscspn(s, separators);
	if (*end)
		*end++ = 0;
	else
		end = NULL;
	*rest = end;
	return s;
}
