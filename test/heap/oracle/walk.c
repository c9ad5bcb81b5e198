/*
 * A random walk over malloc's interface. Run natively on glibc 2.36 it prints what the model must do word by word:
 * each result (relative to the heap's start), its size word, and hashes of the whole heap and of main_arena.
 * Nothing else in the program allocates. Usage: walk SEED OPS MODE
 */
#define _GNU_SOURCE
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SLOTS 48
static char out[1 << 22];
static size_t used;
#define PRINT(...) (used += (size_t)snprintf(out + used, sizeof out - used, __VA_ARGS__))

static uint32_t state;
static uint32_t next_random(void) {
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state;
}

static uint64_t heap, arena, key;
static unsigned char *slot[SLOTS];
static size_t size_of[SLOTS];

/* Words that hold addresses, as a pair (tag, value) that does not depend on where things lie. */
static void normalise(uint64_t at, uint64_t w, uint32_t *tag, uint64_t *value) {
	uint64_t end = (uint64_t)sbrk(0), shown = w ^ (at >> 12);
	*tag = 0, *value = w;
	if (w == key) *tag = 1, *value = 0;
	else if (w >= heap && w < end) *tag = 2, *value = w - heap;
	else if (w >= arena && w < arena + 2200) *tag = 3, *value = w - arena;
	else if (shown == 0) *tag = 4, *value = 0;
	else if (shown >= heap && shown < end) *tag = 4, *value = shown - heap;
}

static uint32_t hash_words(uint64_t from, uint64_t to) {
	uint32_t h = 2166136261u;
	for (uint64_t at = from; at < to; at += 8) {
		uint32_t tag;
		uint64_t v;
		normalise(at, *(uint64_t *)at, &tag, &v);
		h = (h ^ tag) * 16777619u;
		h = (h ^ (uint32_t)v) * 16777619u;
		h = (h ^ (uint32_t)(v >> 32)) * 16777619u;
	}
	return h;
}

static size_t pick_size(int mode) {
	uint32_t r = next_random() % 100, n = next_random();
	if (mode == 1) return n % 140;                           /* tcache and fastbins */
	if (mode == 2) return r < 60 ? 1000 + n % 6000 : n % 90000; /* large bins */
	if (r < 45) return n % 130;
	if (r < 70) return n % 1100;
	if (r < 88) return n % 6000;
	if (r < 96) return n % 70000;
	if (r < 99) return n % 300000;
	return n % 3000000;
}

static void show(const char *op, uint64_t a, void *p) {
	uint64_t word = p ? ((uint64_t *)p)[-1] : 0;
	if (!p) PRINT("%s %llu -> 0\n", op, (unsigned long long)a);
	else if (word & 2)
		PRINT("%s %llu -> M%llx %llx\n", op, (unsigned long long)a, (unsigned long long)((uint64_t)p & 4095),
		      (unsigned long long)word);
	else
		PRINT("%s %llu -> %llx %llx\n", op, (unsigned long long)a, (unsigned long long)((uint64_t)p - heap),
		      (unsigned long long)word);
}

static void fill(int s, size_t from) {
	for (size_t i = from; i < size_of[s]; i++) slot[s][i] = (unsigned char)(s * 7 + i + 1);
}

int main(int argc, char **argv) {
	state = (uint32_t)atoi(argv[1]) * 2654435761u + 1;
	int ops = atoi(argv[2]), mode = atoi(argv[3]);
	/* Where things are. The same calls are made by the model's driver. */
	char *first = malloc(2000), *guard = malloc(16);
	heap = ((uint64_t)first - 16 - 0x290) & ~4095ull;
	free(first);
	arena = *(uint64_t *)first - 96;
	free(guard);
	key = ((uint64_t *)guard)[1];
	for (int i = 0; i < ops; i++) {
		int s = (int)(next_random() % SLOTS);
		uint32_t r = next_random() % 100;
		if (slot[s] == NULL) {
			size_t n = pick_size(mode), align = 0;
			if (r < 70) slot[s] = malloc(n), show("malloc", n, slot[s]);
			else if (r < 85) {
				slot[s] = calloc(1, n), show("calloc", n, slot[s]);
				for (size_t k = 0; k < n; k++)
					if (slot[s][k] != 0) PRINT("not zero\n");
			} else if (r < 97) {
				align = (size_t)8 << (next_random() % (mode == 2 ? 10 : 7));
				slot[s] = memalign(align, n), show("memalign", align, slot[s]);
			} else slot[s] = malloc(n), show("malloc", n, slot[s]);
			size_of[s] = malloc_usable_size(slot[s]);
			fill(s, 0);
		} else if (r < 72) {
			free(slot[s]);
			slot[s] = NULL;
			PRINT("free %d\n", s);
		} else if (r < 94) {
			size_t n = pick_size(mode) + 1, old = size_of[s];
			slot[s] = realloc(slot[s], n), show("realloc", n, slot[s]);
			size_of[s] = malloc_usable_size(slot[s]);
			if (size_of[s] > old) fill(s, old);
		} else if (r < 96) PRINT("usable %llu\n", (unsigned long long)malloc_usable_size(slot[s]));
		else if (r < 97 && mode != 1) PRINT("trim %d\n", malloc_trim(next_random() % 100000));
		else if (r < 98 && mode == 2) PRINT("sbrk %d\n", (int)(sbrk((intptr_t)(next_random() % 9000)) != (void *)-1));
		else {
			struct mallinfo2 m = mallinfo2();
			PRINT("info %zu %zu %zu %zu %zu %zu %zu %zu %zu\n", m.arena, m.ordblks, m.smblks, m.hblks, m.hblkhd, m.fsmblks,
			      m.uordblks, m.fordblks, m.keepcost);
		}
		if (i % 40 == 39 || i == ops - 1)
			PRINT("hash %08x %08x\n", hash_words(heap, (uint64_t)sbrk(0) & ~7ull), hash_words(arena + 8, arena + 2200));
	}
	size_t done = 0;
	while (done < used) {
		ssize_t n = write(1, out + done, used - done);
		if (n <= 0) return 1;
		done += (size_t)n;
	}
	return 0;
}
