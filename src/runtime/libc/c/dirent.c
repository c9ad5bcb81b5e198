/* closedir and scandir; the rest of <dirent.h> is the host's. */
#include <dirent.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

int __memscape_closedir(DIR *);

int closedir(DIR *d) {
	int result = __memscape_closedir(d);
	free(d);
	return result;
}

int alphasort(const struct dirent **a, const struct dirent **b) { return strcoll((*a)->d_name, (*b)->d_name); }

int scandir(const char *path, struct dirent ***result, int (*wanted)(const struct dirent *),
	    int (*compare)(const struct dirent **, const struct dirent **)) {
	DIR *d = opendir(path);
	if (!d) return -1;
	struct dirent **list = NULL, *e;
	size_t count = 0, room = 0;
	while ((e = readdir(d))) {
		if (wanted && !wanted(e)) continue;
		if (count == room) {
			room = room ? room * 2 : 10;
			struct dirent **more = realloc(list, room * sizeof *list);
			if (!more) break;
			list = more;
		}
		size_t n = offsetof(struct dirent, d_name) + strlen(e->d_name) + 1;
		if (!(list[count] = malloc(n))) break;
		memcpy(list[count++], e, n);
	}
	closedir(d);
	if (e) {
		while (count) free(list[--count]);
		free(list);
		return -1;
	}
	if (compare) qsort(list, count, sizeof *list, (int (*)(const void *, const void *))compare);
	*result = list;
	return (int)count;
}

/* The old way to be reentrant: the entry is copied. */
int readdir_r(DIR *restrict directory, struct dirent *restrict to, struct dirent **restrict result) {
	int old = errno;
	errno = 0;
	struct dirent *entry = readdir(directory);
	int error = errno;
	errno = old;
	*result = NULL;
	if (!entry) return error;
	memcpy(to, entry, offsetof(struct dirent, d_name) + strlen(entry->d_name) + 1);
	*result = to;
	return 0;
}
