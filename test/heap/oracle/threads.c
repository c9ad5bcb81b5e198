/*
 * Runs a script of allocator calls by several threads, one call at a time, given as arguments `thread op …` (threads 1 to 31,
 * 1 is main; all but those that `x` ends stay to the end), and prints what each call returned: arena, offset in it, header.
 *
 *   m N   malloc     c N   calloc     a A N   memalign      results are numbered from 0, the first must be main's malloc
 *   f I   free(p[I])     r I N   p[new] = realloc(p[I], N)     o A N   mallopt     t N   malloc_trim
 *   d     what the calling thread's arena says of itself, found from the last thing that the thread got from it
 *   x     the thread ends
 *   n N   malloc(N) again and again until one is in another piece than those before; the fence posts of the old one
 *   e J   frees all those but the newest J, the oldest first
 *   s     mallinfo2
 */
#define _GNU_SOURCE
#include <malloc.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define THREADS 32
#define HEAP_MAX 0x4000000ul
typedef uint64_t u64;
static char *p[4096];
static int n;
static char *filled[8192];
static int fill;
static u64 base;
static char *last[THREADS];
static u64 arenas[64];
static int arena_count;
static char **words;
static int at, count;
static sem_t go[THREADS], done;
static pthread_t thread[THREADS];

static void say(const char *format, u64 a, u64 b, u64 c) {
	char line[200];
	int k = snprintf(line, sizeof line, format, a, b, c);
	if (write(1, line, (size_t)k) != k) _exit(1);
}
/* 0 is the main arena; others in the order in which they are met. */
static int number_of(u64 arena) {
	for (int i = 0; i < arena_count; i++) if (arenas[i] == arena) return i + 1;
	arenas[arena_count] = arena;
	return ++arena_count;
}
static u64 arena_of(char *q) { return *(u64 *)((u64)q & -HEAP_MAX); }
static void result(int me, void *q) {
	p[n++] = q;
	if (!q) { say("none\n", 0, 0, 0); return; }
	u64 head = ((u64 *)q)[-1];
	if (head & 2) say("mapped %lx %lx\n", (u64)q & 4095, head, 0);
	else if (head & 4) {
		last[me] = q;
		say("%lx:%lx %lx\n", (u64)number_of(arena_of(q)), (u64)q & (HEAP_MAX - 1), head);
	} else {
		if (!base) base = (u64)q;
		say("0:%lx %lx\n", (u64)q - base, head, 0);
	}
}
static u64 number(void) { return strtoull(words[at++], 0, 0); }

static void perform(int me) {
	char op = words[at++][0];
	if (op == 'm') result(me, malloc(number()));
	else if (op == 'c') {
		u64 size = number();
		char *q = calloc(1, size);
		for (u64 i = 0; q && i < size; i++) if (q[i]) say("not zero\n", 0, 0, 0);
		result(me, q);
	} else if (op == 'a') {
		u64 alignment = number();
		result(me, memalign(alignment, number()));
	} else if (op == 'f') free(p[number()]);
	else if (op == 'r') {
		u64 i = number();
		result(me, realloc(p[i], number()));
	} else if (op == 'o') {
		int option = (int)strtol(words[at++], 0, 0);
		say("%lx\n", (u64)mallopt(option, (int)number()), 0, 0);
	} else if (op == 't') malloc_trim(number()); /* its result depends on the main arena's pages */
	else if (op == 's') {
		struct mallinfo2 s = mallinfo2();
		/* The main arena's are not compared: it has what pthread_create allocates. */
		say("%lx %lx\n", s.fsmblks, s.smblks, 0);
	} else if (op == 'n') {
		u64 size = number();
		u64 old = (u64)last[me] & -HEAP_MAX;
		do filled[fill++] = malloc(size);
		while (((u64)filled[fill - 1] & -HEAP_MAX) == old);
		u64 *end = (u64 *)(old + ((u64 *)old)[2]);
		say("posts %lx %lx %lx\n", end[-3], end[-2], end[-1]);
		result(me, filled[fill - 1]);
	} else if (op == 'e') {
		int keep = (int)number();
		int i = 0;
		for (; i < fill - keep; i++) free(filled[i]);
		memmove(filled, filled + i, (size_t)keep * sizeof *filled);
		fill = keep;
	} else if (op == 'd' && last[me]) {
		u64 av = arena_of(last[me]);
		u64 top = *(u64 *)(av + 96);
		u64 *heap = (u64 *)(top & -HEAP_MAX);
		say("heap %lx %lx prev %lx ", heap[2], heap[3], heap[1] != 0);
		say("top %lx %lx remainder %lx ", top & (HEAP_MAX - 1), *(u64 *)(top + 8), *(u64 *)(av + 104) & (HEAP_MAX - 1));
		say("system %lx %lx attached %lx ", *(u64 *)(av + 2184), *(u64 *)(av + 2192), *(u64 *)(av + 2176));
		u64 next = *(u64 *)(av + 2160);
		say("next %lx binmap %lx %lx\n", (next & (HEAP_MAX - 1)) == 0x30 ? (u64)number_of(next) : 0, *(u64 *)(av + 2144), *(u64 *)(av + 2152));
	}
}
static void *work(void *number) {
	int me = (int)(long)number;
	for (;;) {
		sem_wait(&go[me]);
		if (words[at][0] == 'x') { at++; return 0; }
		perform(me);
		sem_post(&done);
	}
}
int main(int argc, char **argv) {
	words = argv;
	at = 1;
	count = argc;
	sem_init(&done, 0, 0);
	int most = 1;
	for (int i = 1; i < argc; i++) if (argv[i][0] == 'T' && atoi(argv[i] + 1) > most) most = atoi(argv[i] + 1);
	for (int i = 2; i <= most; i++) {
		sem_init(&go[i], 0, 0);
		pthread_create(&thread[i], 0, work, (void *)(long)i);
	}
	while (at < argc) {
		int who = atoi(argv[at++] + 1);
		if (who == 1) { perform(1); continue; }
		int ends = words[at][0] == 'x';
		sem_post(&go[who]);
		if (ends) pthread_join(thread[who], 0);
		else sem_wait(&done);
	}
	_exit(0);
}
