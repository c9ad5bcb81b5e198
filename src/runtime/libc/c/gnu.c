/* Small functions of the GNU C Library's own. */
#include <gnu/libc-version.h>
#include <stdlib.h>
#include <string.h>

const char *gnu_get_libc_version(void) { return "2.36"; }
const char *gnu_get_libc_release(void) { return "stable"; }

void *memfrob(void *s, size_t n) {
	unsigned char *p = s;
	while (n--) *p++ ^= 42;
	return s;
}

/* Another order of the same characters each time. */
char *strfry(char *s) {
	size_t n = strlen(s);
	for (size_t i = n; i > 1; i--) {
		size_t k = (size_t)random() % i;
		char c = s[i - 1];
		s[i - 1] = s[k];
		s[k] = c;
	}
	return s;
}
