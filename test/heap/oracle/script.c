/*
 * Runs a little script of allocator calls and raw writes, given as arguments, and prints what each call returned relative
 * to the heap's start. How it ends (glibc's text on stderr, the signal) is what the model is compared with.
 *
 *   m N       malloc          c N      calloc         a A N   memalign        results are numbered from 0
 *   f I OFF   free(p[I]+OFF)  r I N    p[new] = realloc(p[I], N)
 *   w I OFF V write 8 bytes   b I OFF V write 1 byte  u I     malloc_usable_size     t N malloc_trim
 *   p I J OFF write p[J]+OFF protected as glibc's safe-linking does for a list entry at p[I]
 */
#define _GNU_SOURCE
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *p[256];
static int n;
static char *heap;
static char out[65536];

static void say(uint64_t v) {
	int k = snprintf(out, sizeof out, "%llx\n", (unsigned long long)v);
	if (write(1, out, (size_t)k) != k) _exit(1);
}
static void result(void *q) {
	p[n++] = q;
	if (q && (((uint64_t *)q)[-1] & 2)) say(0x4d0000 + ((uint64_t)q & 4095)); /* a mapping: only its place in the page */
	else say(q ? (uint64_t)((char *)q - heap) : 0xdead);
}

int main(int argc, char **argv) {
	heap = sbrk(0);
	for (int i = 1; i < argc;) {
		char op = argv[i++][0];
		uint64_t a = strtoull(argv[i++], 0, 0);
		if (op == 'm') result(malloc(a));
		else if (op == 'c') result(calloc(1, a));
		else if (op == 'a') result(memalign(a, strtoull(argv[i++], 0, 0)));
		else if (op == 'f') free(p[a] + strtoll(argv[i++], 0, 0));
		else if (op == 'r') result(realloc(p[a], strtoull(argv[i++], 0, 0)));
		else if (op == 'u') say(malloc_usable_size(p[a]));
		else if (op == 't') say((uint64_t)malloc_trim(a));
		else if (op == 'p') {
			uint64_t j = strtoull(argv[i++], 0, 0);
			int64_t off = strtoll(argv[i++], 0, 0);
			*(uint64_t *)p[a] = (uint64_t)(p[j] + off) ^ ((uint64_t)p[a] >> 12);
		} else {
			int64_t off = strtoll(argv[i++], 0, 0);
			uint64_t v = strtoull(argv[i++], 0, 0);
			if (op == 'w') memcpy(p[a] + off, &v, 8);
			else p[a][off] = (char)v;
		}
	}
	return 0;
}
