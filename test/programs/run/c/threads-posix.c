// seeds: 1 2 3
// POSIX threads: creation, results, mutexes of all kinds, conditions, read-write locks, barriers, semaphores, keys, once.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static pthread_rwlock_t table_lock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_barrier_t barrier;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static sem_t slots;
static int table[8], total, destroyed, queue[64], queued, taken, inits;
static _Thread_local int own = 7;

static void make_key(void) { inits++; }
static void destroy(void *value) {
	pthread_mutex_lock(&lock);
	destroyed += *(int *)value;
	pthread_mutex_unlock(&lock);
	free(value);
}

static void *worker(void *arg) {
	int id = (int)(long)arg;
	pthread_once(&once, make_key);
	int *mine = malloc(sizeof *mine);
	*mine = id;
	pthread_setspecific(key, mine);
	own += id;
	errno = id;
	for (int i = 0; i < 500; i++) {
		pthread_mutex_lock(&lock);
		total++;
		pthread_mutex_unlock(&lock);
	}
	pthread_rwlock_wrlock(&table_lock);
	table[id] = id * id;
	pthread_rwlock_unlock(&table_lock);
	pthread_barrier_wait(&barrier);
	pthread_rwlock_rdlock(&table_lock);
	int sum = 0;
	for (int i = 0; i < 8; i++) sum += table[i];
	pthread_rwlock_unlock(&table_lock);
	sem_wait(&slots);
	usleep(10);
	sem_post(&slots);
	int right = own == 7 + id && errno == id && pthread_getspecific(key) == mine;
	return (void *)(long)(sum * 10 + right);
}

static void *producer(void *arg) {
	(void)arg;
	for (int i = 0; i < 50; i++) {
		pthread_mutex_lock(&lock);
		queue[queued++] = i;
		pthread_cond_signal(&changed);
		pthread_mutex_unlock(&lock);
	}
	return NULL;
}
static void *consumer(void *arg) {
	long sum = 0;
	for (int i = 0; i < 25; i++) {
		pthread_mutex_lock(&lock);
		while (taken == queued) pthread_cond_wait(&changed, &lock);
		sum += queue[taken++];
		pthread_mutex_unlock(&lock);
	}
	*(long *)arg = sum;
	pthread_exit(arg);
}

static void *sleeper(void *arg) {
	sleep(3600);
	return arg;
}

static void cleanup(void *arg) { puts(arg); }
static void *cleaned(void *arg) {
	pthread_cleanup_push(cleanup, "cleanup ran");
	pthread_exit(arg);
	pthread_cleanup_pop(0);
}

int main(void) {
	pthread_t t[4];
	void *result;
	pthread_key_create(&key, destroy);
	pthread_barrier_init(&barrier, NULL, 4);
	sem_init(&slots, 0, 2);
	for (long i = 0; i < 4; i++) pthread_create(&t[i], NULL, worker, (void *)(i + 1));
	for (int i = 0; i < 4; i++) {
		pthread_join(t[i], &result);
		printf("worker %d: %ld\n", i, (long)result);
	}
	printf("total %d, destroyed %d, once %d, own %d\n", total, destroyed, inits, own);

	long sums[2];
	pthread_create(&t[0], NULL, producer, NULL);
	pthread_create(&t[1], NULL, consumer, &sums[0]);
	pthread_create(&t[2], NULL, consumer, &sums[1]);
	for (int i = 0; i < 3; i++) pthread_join(t[i], NULL);
	printf("sum %ld\n", sums[0] + sums[1]);

	pthread_mutexattr_t a;
	pthread_mutex_t m;
	pthread_mutexattr_init(&a);
	pthread_mutexattr_settype(&a, PTHREAD_MUTEX_RECURSIVE);
	pthread_mutex_init(&m, &a);
	printf("recursive %d %d", pthread_mutex_lock(&m), pthread_mutex_lock(&m));
	printf(" %d %d", pthread_mutex_unlock(&m), pthread_mutex_unlock(&m));
	printf(" %d\n", pthread_mutex_unlock(&m) == EPERM);
	pthread_mutex_destroy(&m);
	pthread_mutexattr_settype(&a, PTHREAD_MUTEX_ERRORCHECK);
	pthread_mutex_init(&m, &a);
	pthread_mutex_lock(&m);
	printf("errorcheck %d %d\n", pthread_mutex_lock(&m) == EDEADLK, pthread_mutex_trylock(&m) == EBUSY);
	struct timespec until;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += 2000000;
	if (until.tv_nsec >= 1000000000) until.tv_nsec -= 1000000000, until.tv_sec++;
	printf("timed wait %d\n", pthread_cond_timedwait(&changed, &m, &until) == ETIMEDOUT);
	pthread_mutex_unlock(&m);

	pthread_create(&t[0], NULL, cleaned, "result");
	pthread_join(t[0], &result);
	puts(result);
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 65536);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	printf("detached %d\n", pthread_create(&t[0], &attributes, sleeper, NULL));
	return 3;
}
