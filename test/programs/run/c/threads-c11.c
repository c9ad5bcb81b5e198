// seeds: 1 2
// <threads.h>
#include <stdatomic.h>
#include <stdio.h>
#include <threads.h>
#include <time.h>

static mtx_t lock;
static cnd_t changed;
static tss_t key;
static once_flag once = ONCE_FLAG_INIT;
static int phase, inits;
static atomic_int hits, freed;
static thread_local int mine;

static void init(void) { inits++; }
static void gone(void *p) {
	(void)p;
	atomic_fetch_add(&freed, 1);
}

static int run(void *arg) {
	call_once(&once, init);
	tss_set(key, arg);
	mine = *(int *)arg;
	mtx_lock(&lock);
	while (phase == 0) cnd_wait(&changed, &lock);
	mtx_unlock(&lock);
	for (int i = 0; i < 100; i++) {
		atomic_fetch_add_explicit(&hits, 1, memory_order_relaxed);
		if (i % 10 == 0) thrd_yield();
	}
	return mine * 2;
}

int main(void) {
	int numbers[3] = {1, 2, 3};
	thrd_t t[3];
	mtx_init(&lock, mtx_plain);
	cnd_init(&changed);
	tss_create(&key, gone);
	for (int i = 0; i < 3; i++) thrd_create(&t[i], run, &numbers[i]);
	thrd_sleep(&(struct timespec){.tv_nsec = 100000}, NULL);
	mtx_lock(&lock);
	phase = 1;
	cnd_broadcast(&changed);
	mtx_unlock(&lock);
	for (int i = 0; i < 3; i++) {
		int result;
		thrd_join(t[i], &result);
		printf("%d\n", result);
	}
	printf("%d %d %d\n", atomic_load(&hits), inits, atomic_load(&freed));
	mtx_t timed;
	mtx_init(&timed, mtx_timed | mtx_recursive);
	struct timespec now;
	timespec_get(&now, TIME_UTC);
	printf("%d", mtx_timedlock(&timed, &now) == thrd_success);
	printf(" %d\n", mtx_trylock(&timed) == thrd_success);
	mtx_unlock(&timed);
	mtx_unlock(&timed);
	mtx_destroy(&timed);
	mtx_destroy(&lock);
	cnd_destroy(&changed);
	tss_delete(key);
}
