/* bsearch, probing as glibc does. */
#include <stdlib.h>

void *bsearch(const void *key, const void *base, size_t n, size_t size, int (*compare)(const void *, const void *)) {
	size_t low = 0, high = n;
	while (low < high) {
		size_t middle = (low + high) / 2;
		const char *p = (const char *)base + middle * size;
		int order = compare(key, p);
		if (order < 0)
			high = middle;
		else if (order > 0)
			low = middle + 1;
		else
			return (void *)p;
	}
	return NULL;
}
