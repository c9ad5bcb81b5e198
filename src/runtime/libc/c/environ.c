/* The environment (POSIX environ): an array of "NAME=value" in memory that the program may also change itself. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

extern char **__environ;

/* The array once it has been moved to the heap, and the strings that setenv made. */
static char **own_array;
static char **own_strings;
static size_t own_count;

static size_t name_length(const char *name) {
	size_t n = 0;
	while (name[n] && name[n] != '=') n++;
	return n;
}

static char **find(const char *name, size_t n) {
	if (__environ)
		for (char **e = __environ; *e; e++)
			if (!strncmp(*e, name, n) && (*e)[n] == '=') return e;
	return NULL;
}

char *getenv(const char *name) {
	size_t n = name_length(name);
	if (n == 0 || name[n]) return NULL;
	char **e = find(name, n);
	return e ? *e + n + 1 : NULL;
}

char *secure_getenv(const char *name) { return getenv(name); }

/* Remembers a string that setenv made, in the place of one that is no longer in the environment. */
static void remember(char *made, char *gone) {
	for (size_t i = 0; i < own_count; i++) {
		if (gone && own_strings[i] == gone) {
			own_strings[i] = made;
			free(gone);
			return;
		}
	}
	if (!made) return;
	char **more = realloc(own_strings, (own_count + 1) * sizeof *more);
	if (!more) return;
	own_strings = more;
	own_strings[own_count++] = made;
}

static int place(char *string, size_t n, char *made) {
	char **e = find(string, n);
	if (e) {
		char *old = *e;
		*e = string;
		remember(made, old);
		return 0;
	}
	size_t count = 0;
	if (__environ)
		while (__environ[count]) count++;
	char **array = realloc(__environ == own_array ? own_array : NULL, (count + 2) * sizeof *array);
	if (!array) {
		free(made);
		return -1;
	}
	if (__environ != own_array && count) memcpy(array, __environ, count * sizeof *array);
	array[count] = string;
	array[count + 1] = NULL;
	__environ = own_array = array;
	if (made) remember(made, NULL);
	return 0;
}

int putenv(char *string) {
	size_t n = name_length(string);
	if (n == 0 || !string[n]) return unsetenv(string);
	return place(string, n, NULL);
}

int setenv(const char *name, const char *value, int replace) {
	size_t n;
	if (!name || !(n = name_length(name)) || name[n]) {
		errno = EINVAL;
		return -1;
	}
	if (!replace && getenv(name)) return 0;
	size_t v = strlen(value);
	char *string = malloc(n + v + 2);
	if (!string) return -1;
	memcpy(string, name, n);
	string[n] = '=';
	memcpy(string + n + 1, value, v + 1);
	return place(string, n, string);
}

int unsetenv(const char *name) {
	size_t n;
	if (!name || !(n = name_length(name)) || name[n]) {
		errno = EINVAL;
		return -1;
	}
	if (!__environ) return 0;
	char **to = __environ;
	for (char **e = __environ; *e; e++) {
		if (!strncmp(*e, name, n) && (*e)[n] == '=')
			remember(NULL, *e);
		else
			*to++ = *e;
	}
	*to = NULL;
	return 0;
}

int clearenv(void) {
	char **e = __environ;
	__environ = NULL;
	if (e)
		while (*e) remember(NULL, *e++);
	return 0;
}
