/*
 * rand and random with glibc's sequences: an additive feedback generator, x[i] = x[i-sep] + x[i-deg], whose low bit is
 * dropped; degree 0 is a linear congruential generator. drand48 and its kin are POSIX's 48-bit generator.
 */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const struct kind {
	int degree, separation;
	size_t bytes;
} kinds[] = {{0, 0, 8}, {7, 3, 32}, {15, 1, 64}, {31, 3, 128}, {63, 1, 256}};

/* A state array: one word that says kind and rear index (kind + 5 * rear), then the numbers. */
static int32_t first_state[32];
static struct {
	int32_t *numbers;
	int kind, degree, separation, front, rear;
} now;

static int32_t next(void) {
	int32_t *x = now.numbers;
	if (now.kind == 0) {
		x[0] = (int32_t)(((uint32_t)x[0] * 1103515245U + 12345U) & 0x7fffffff);
		return x[0];
	}
	uint32_t sum = (uint32_t)x[now.front] + (uint32_t)x[now.rear];
	x[now.front] = (int32_t)sum;
	if (++now.front >= now.degree) now.front = 0;
	if (++now.rear >= now.degree) now.rear = 0;
	return (int32_t)(sum >> 1);
}

static void use(int32_t *state, int kind) {
	now.numbers = state + 1;
	now.kind = kind;
	now.degree = kinds[kind].degree;
	now.separation = kinds[kind].separation;
}

static void seed_numbers(unsigned seed) {
	int32_t word = (int32_t)(seed ? seed : 1);
	now.numbers[0] = word;
	if (now.kind == 0) return;
	/* Park and Miller's 16807 x mod 2^31 - 1, by Schrage's method. */
	for (int i = 1; i < now.degree; i++) {
		int32_t high = word / 127773, low = word % 127773;
		word = 16807 * low - 2836 * high;
		if (word < 0) word += 2147483647;
		now.numbers[i] = word;
	}
	now.front = now.separation;
	now.rear = 0;
	for (int i = 0; i < now.degree * 10; i++) next();
}

static void ready(void) {
	if (now.numbers) return;
	use(first_state, 3);
	seed_numbers(1);
}

void srandom(unsigned seed) {
	ready();
	seed_numbers(seed);
}
long random(void) {
	ready();
	return next();
}
void srand(unsigned seed) { srandom(seed); }
int rand(void) { return (int)random(); }

static void save(void) { now.numbers[-1] = now.kind + (now.kind ? 5 * now.rear : 0); }

char *initstate(unsigned seed, char *state, size_t size) {
	ready();
	save();
	char *old = (char *)(now.numbers - 1);
	if (size < kinds[0].bytes) {
		errno = EINVAL;
		return NULL;
	}
	int kind = 0;
	while (kind < 4 && size >= kinds[kind + 1].bytes) kind++;
	use((int32_t *)state, kind);
	seed_numbers(seed);
	save();
	return old;
}

char *setstate(char *state) {
	ready();
	save();
	char *old = (char *)(now.numbers - 1);
	int32_t word = *(int32_t *)state;
	int kind = word % 5, rear = word / 5;
	if (kind < 0 || rear < 0 || (kind && rear >= kinds[kind].degree)) {
		errno = EINVAL;
		return NULL;
	}
	use((int32_t *)state, kind);
	if (kind) {
		now.rear = rear;
		now.front = (rear + now.separation) % now.degree;
	}
	return old;
}

/* glibc's: three steps of a linear congruential generator make 31 bits. */
int rand_r(unsigned *seed) {
	unsigned s = *seed, result;
	s = s * 1103515245 + 12345;
	result = s / 65536 % 2048;
	s = s * 1103515245 + 12345;
	result = result << 10 ^ s / 65536 % 1024;
	s = s * 1103515245 + 12345;
	result = result << 10 ^ s / 65536 % 1024;
	*seed = s;
	return (int)result;
}

/* x = a x + c mod 2^48 (POSIX drand48). */
static unsigned short current48[3], old48[3];
static uint64_t multiplier = 0x5deece66d;
static uint64_t increment = 0xb;

static uint64_t step48(unsigned short x[3]) {
	uint64_t v = (uint64_t)x[0] | (uint64_t)x[1] << 16 | (uint64_t)x[2] << 32;
	v = (v * multiplier + increment) & 0xffffffffffff;
	x[0] = (unsigned short)v;
	x[1] = (unsigned short)(v >> 16);
	x[2] = (unsigned short)(v >> 32);
	return v;
}
double erand48(unsigned short x[3]) { return (double)step48(x) / 281474976710656.0; }
long nrand48(unsigned short x[3]) { return (long)(step48(x) >> 17); }
long jrand48(unsigned short x[3]) { return (int32_t)(step48(x) >> 16); }
double drand48(void) { return erand48(current48); }
long lrand48(void) { return nrand48(current48); }
long mrand48(void) { return jrand48(current48); }

void srand48(long seed) {
	current48[0] = 0x330e;
	current48[1] = (unsigned short)seed;
	current48[2] = (unsigned short)(seed >> 16);
	multiplier = 0x5deece66d;
	increment = 0xb;
}
unsigned short *seed48(unsigned short seed[3]) {
	memcpy(old48, current48, sizeof old48);
	memcpy(current48, seed, sizeof current48);
	multiplier = 0x5deece66d;
	increment = 0xb;
	return old48;
}
void lcong48(unsigned short p[7]) {
	memcpy(current48, p, sizeof current48);
	multiplier = (uint64_t)p[3] | (uint64_t)p[4] << 16 | (uint64_t)p[5] << 32;
	increment = p[6];
}
