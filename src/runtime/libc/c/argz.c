/* Vectors of strings in one block, each ended by its zero (GNU C Library, "Argz Functions" and "Envz Functions"). */
#include <argz.h>
#include <envz.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

error_t argz_create(char *const argv[], char **argz, size_t *len) {
	size_t total = 0;
	for (char *const *a = argv; *a; a++) total += strlen(*a) + 1;
	char *to = total ? malloc(total) : NULL;
	if (total && !to) return ENOMEM;
	*argz = to;
	*len = total;
	for (char *const *a = argv; *a; a++) to = stpcpy(to, *a) + 1;
	return 0;
}

/* Cuts at `sep` as it is copied; separators one after another count as one. The length. */
static size_t cut(char *to, const char *from, int sep) {
	char *at = to;
	for (; *from; from++) {
		if (*from != (char)sep) *at++ = *from;
		else if (at > to && at[-1]) *at++ = 0;
	}
	*at++ = 0;
	return (size_t)(at - to);
}

error_t argz_create_sep(const char *string, int sep, char **argz, size_t *len) {
	*argz = NULL;
	*len = 0;
	if (!*string) return 0;
	char *to = malloc(strlen(string) + 1);
	if (!to) return ENOMEM;
	*argz = to;
	*len = cut(to, string, sep);
	return 0;
}

error_t argz_append(char **argz, size_t *len, const char *buffer, size_t size) {
	char *grown = realloc(*argz, *len + size);
	if (!grown) return ENOMEM;
	memcpy(grown + *len, buffer, size);
	*argz = grown;
	*len += size;
	return 0;
}

error_t argz_add(char **argz, size_t *len, const char *string) {
	return argz_append(argz, len, string, strlen(string) + 1);
}

error_t argz_add_sep(char **argz, size_t *len, const char *string, int sep) {
	if (!*string) return 0;
	char *grown = realloc(*argz, *len + strlen(string) + 1);
	if (!grown) return ENOMEM;
	*argz = grown;
	*len += cut(grown + *len, string, sep);
	return 0;
}

size_t argz_count(const char *argz, size_t len) {
	size_t n = 0;
	for (const char *end = argz + len; argz < end; argz += strlen(argz) + 1) n++;
	return n;
}

void argz_extract(const char *argz, size_t len, char **argv) {
	for (const char *end = argz + len; argz < end; argz += strlen(argz) + 1) *argv++ = (char *)argz;
	*argv = NULL;
}

void argz_stringify(char *argz, size_t len, int sep) {
	for (size_t i = 0; i + 1 < len; i++)
		if (!argz[i]) argz[i] = (char)sep;
}

char *argz_next(const char *argz, size_t len, const char *entry) {
	if (!entry) return len ? (char *)argz : NULL;
	if (entry < argz + len) entry += strlen(entry) + 1;
	return entry < argz + len ? (char *)entry : NULL;
}

void argz_delete(char **argz, size_t *len, char *entry) {
	if (!entry) return;
	size_t size = strlen(entry) + 1;
	*len -= size;
	memmove(entry, entry + size, *len - (size_t)(entry - *argz));
	if (*len) return;
	free(*argz);
	*argz = NULL;
}

error_t argz_insert(char **argz, size_t *len, char *before, const char *entry) {
	if (!before) return argz_add(argz, len, entry);
	if (before < *argz || before >= *argz + *len) return EINVAL;
	/* To the start of the entry that it lies in. */
	while (before > *argz && before[-1]) before--;
	size_t at = (size_t)(before - *argz), size = strlen(entry) + 1;
	char *grown = realloc(*argz, *len + size);
	if (!grown) return ENOMEM;
	memmove(grown + at + size, grown + at, *len - at);
	memcpy(grown + at, entry, size);
	*argz = grown;
	*len += size;
	return 0;
}

error_t argz_replace(char **argz, size_t *len, const char *str, const char *with, unsigned *count) {
	if (!str || !*str) return 0;
	size_t old = strlen(str), new = strlen(with), size = 0;
	unsigned replaced = 0;
	for (char *e = NULL; (e = argz_next(*argz, *len, e));) {
		size += strlen(e) + 1;
		char *p = strstr(e, str);
		/* Counted are the entries. */
		if (p) replaced++;
		for (; p; p = strstr(p + old, str)) size += new - old;
	}
	if (!replaced) return 0;
	char *made = malloc(size ? size : 1), *to = made;
	if (!made) return ENOMEM;
	for (char *e = NULL; (e = argz_next(*argz, *len, e));) {
		char *rest = e;
		for (char *p; (p = strstr(rest, str)); rest = p + old) {
			to = mempcpy(to, rest, (size_t)(p - rest));
			to = mempcpy(to, with, new);
		}
		to = stpcpy(to, rest) + 1;
	}
	free(*argz);
	*argz = made;
	*len = size;
	if (count) *count += replaced;
	return 0;
}

/* ── entries NAME=VALUE, or NAME alone ── */
char *envz_entry(const char *envz, size_t len, const char *name) {
	size_t n = strcspn(name, "=");
	for (const char *end = envz + len; envz < end; envz += strlen(envz) + 1)
		if (strncmp(envz, name, n) == 0 && (envz[n] == 0 || envz[n] == '=')) return (char *)envz;
	return NULL;
}

char *envz_get(const char *envz, size_t len, const char *name) {
	char *entry = envz_entry(envz, len, name);
	char *equals = entry ? strchr(entry, '=') : NULL;
	return equals ? equals + 1 : NULL;
}

void envz_remove(char **envz, size_t *len, const char *name) { argz_delete(envz, len, envz_entry(*envz, *len, name)); }

error_t envz_add(char **envz, size_t *len, const char *name, const char *value) {
	envz_remove(envz, len, name);
	if (!value) return argz_add(envz, len, name);
	size_t n = strlen(name), v = strlen(value);
	char *grown = realloc(*envz, *len + n + v + 2);
	if (!grown) return ENOMEM;
	char *to = mempcpy(grown + *len, name, n);
	*to++ = '=';
	memcpy(to, value, v + 1);
	*envz = grown;
	*len += n + v + 2;
	return 0;
}

error_t envz_merge(char **envz, size_t *len, const char *other, size_t other_len, int override) {
	error_t failed = 0;
	for (const char *e = NULL; !failed && (e = argz_next(other, other_len, e));) {
		char *old = envz_entry(*envz, *len, e);
		if (old && !override) continue;
		argz_delete(envz, len, old);
		failed = argz_add(envz, len, e);
	}
	return failed;
}

void envz_strip(char **envz, size_t *len) {
	char *e = *envz, *to = *envz, *end = e + *len;
	while (e < end) {
		size_t size = strlen(e) + 1;
		if (strchr(e, '=')) {
			memmove(to, e, size);
			to += size;
		}
		e += size;
	}
	*len = (size_t)(to - *envz);
}
