/* random and drand48 with the state in the caller's structures (GNU C Library, "BSD Random", "SVID Random"). */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int degrees[] = {0, 7, 15, 31, 63}, separations[] = {0, 3, 1, 3, 1};
static const size_t sizes[] = {8, 32, 64, 128, 256};
#define KINDS 5

static int wrong(void) {
	errno = EINVAL;
	return -1;
}

static void save(struct random_data *d) {
	if (d->state) d->state[-1] = d->rand_type ? KINDS * (int32_t)(d->rptr - d->state) + d->rand_type : 0;
}

static void use(struct random_data *d, char *array, int kind) {
	d->state = (int32_t *)(void *)array + 1;
	d->rand_type = kind;
	d->rand_deg = degrees[kind];
	d->rand_sep = separations[kind];
	d->end_ptr = d->state + d->rand_deg;
}

int random_r(struct random_data *__restrict d, int32_t *__restrict result) {
	if (!d || !result) return wrong();
	int32_t *x = d->state;
	if (d->rand_type == 0) {
		*result = x[0] = (int32_t)(((uint32_t)x[0] * 1103515245U + 12345U) & 0x7fffffff);
		return 0;
	}
	uint32_t sum = (uint32_t)*d->fptr + (uint32_t)*d->rptr;
	*d->fptr = (int32_t)sum;
	*result = (int32_t)(sum >> 1);
	if (++d->fptr >= d->end_ptr) d->fptr = x;
	if (++d->rptr >= d->end_ptr) d->rptr = x;
	return 0;
}

int srandom_r(unsigned seed, struct random_data *d) {
	if (!d || d->rand_type < 0 || d->rand_type >= KINDS) return wrong();
	int32_t word = (int32_t)(seed ? seed : 1);
	d->state[0] = word;
	if (d->rand_type == 0) return 0;
	/* Park and Miller's 16807 x mod 2^31 - 1, by Schrage's method. */
	for (int i = 1; i < d->rand_deg; i++) {
		int32_t high = word / 127773, low = word % 127773;
		word = 16807 * low - 2836 * high;
		if (word < 0) word += 2147483647;
		d->state[i] = word;
	}
	d->fptr = d->state + d->rand_sep;
	d->rptr = d->state;
	int32_t ignored;
	for (int i = 0; i < d->rand_deg * 10; i++) random_r(d, &ignored);
	return 0;
}

int initstate_r(unsigned seed, char *__restrict array, size_t size, struct random_data *__restrict d) {
	if (!d || size < sizes[0]) return wrong();
	save(d);
	int kind = 0;
	while (kind < 4 && size >= sizes[kind + 1]) kind++;
	use(d, array, kind);
	srandom_r(seed, d);
	save(d);
	return 0;
}

int setstate_r(char *__restrict array, struct random_data *__restrict d) {
	if (!array || !d) return wrong();
	save(d);
	int32_t word = *(int32_t *)(void *)array;
	int kind = word % KINDS, rear = word / KINDS;
	if (kind < 0 || rear < 0 || (kind && rear >= degrees[kind])) return wrong();
	use(d, array, kind);
	if (kind) {
		d->rptr = d->state + rear;
		d->fptr = d->state + (rear + d->rand_sep) % d->rand_deg;
	}
	return 0;
}

/* x = a x + c mod 2^48 (POSIX drand48). */
#define MULTIPLIER 0x5deece66d
#define INCREMENT 0xb

static uint64_t step(unsigned short x[3], struct drand48_data *d) {
	if (!d->__init) {
		d->__a = MULTIPLIER;
		d->__c = INCREMENT;
		d->__init = 1;
	}
	uint64_t v = (uint64_t)x[0] | (uint64_t)x[1] << 16 | (uint64_t)x[2] << 32;
	v = (v * d->__a + d->__c) & 0xffffffffffff;
	x[0] = (unsigned short)v;
	x[1] = (unsigned short)(v >> 16);
	x[2] = (unsigned short)(v >> 32);
	return v;
}
int erand48_r(unsigned short x[3], struct drand48_data *d, double *result) {
	*result = (double)step(x, d) / 281474976710656.0;
	return 0;
}
int nrand48_r(unsigned short x[3], struct drand48_data *d, long *result) {
	*result = (long)(step(x, d) >> 17);
	return 0;
}
int jrand48_r(unsigned short x[3], struct drand48_data *d, long *result) {
	*result = (int32_t)(step(x, d) >> 16);
	return 0;
}
int drand48_r(struct drand48_data *__restrict d, double *__restrict result) { return erand48_r(d->__x, d, result); }
int lrand48_r(struct drand48_data *__restrict d, long *__restrict result) { return nrand48_r(d->__x, d, result); }
int mrand48_r(struct drand48_data *__restrict d, long *__restrict result) { return jrand48_r(d->__x, d, result); }

static void plain(struct drand48_data *d) {
	d->__a = MULTIPLIER;
	d->__c = INCREMENT;
	d->__init = 1;
}
int srand48_r(long seed, struct drand48_data *d) {
	d->__x[0] = 0x330e;
	d->__x[1] = (unsigned short)seed;
	d->__x[2] = (unsigned short)(seed >> 16);
	plain(d);
	return 0;
}
int seed48_r(unsigned short seed[3], struct drand48_data *d) {
	memcpy(d->__old_x, d->__x, sizeof d->__x);
	memcpy(d->__x, seed, sizeof d->__x);
	plain(d);
	return 0;
}
int lcong48_r(unsigned short p[7], struct drand48_data *d) {
	memcpy(d->__x, p, sizeof d->__x);
	d->__a = (uint64_t)p[3] | (uint64_t)p[4] << 16 | (uint64_t)p[5] << 32;
	d->__c = p[6];
	d->__init = 1;
	return 0;
}

/* From the machine's source of randomness. */
void arc4random_buf(void *to, size_t n) {
	unsigned char *p = to;
	while (n) {
		size_t part = n < 256 ? n : 256;
		if (getentropy(p, part) != 0) abort();
		p += part;
		n -= part;
	}
}
uint32_t arc4random(void) {
	uint32_t v;
	arc4random_buf(&v, sizeof v);
	return v;
}
uint32_t arc4random_uniform(uint32_t bound) {
	if (bound < 2) return 0;
	/* What would make some remainders likelier is drawn again. */
	uint32_t least = -bound % bound, v;
	do v = arc4random();
	while (v < least);
	return v % bound;
}
