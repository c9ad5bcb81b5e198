/* malloc_info(3): the allocator's state as XML, arena by arena, as glibc writes it. */
#include <errno.h>
#include <malloc.h>
#include <stdio.h>

/* The text about arena n, or about all together (n = -1). 0 when there is no such arena. */
int __memscape_malloc_info(int n, char *text, size_t size);

int malloc_info(int options, FILE *file) {
	/* A line for each of 137 sizes, and what an arena has altogether. */
	static const size_t size = 12288;
	char text[12288];
	if (options != 0) return EINVAL;
	fputs("<malloc version=\"1\">\n", file);
	for (int n = 0; __memscape_malloc_info(n, text, size); n++) fputs(text, file);
	__memscape_malloc_info(-1, text, size);
	fputs(text, file);
	return 0;
}
