// covers: [7.28] <threads.h>: thrd, mtx, cnd, tss and call_once
#include <stdio.h>
#include <stdlib.h>
#include <threads.h>
#include <time.h>

static mtx_t m;
static cnd_t c;
static tss_t key;
static once_flag flag = ONCE_FLAG_INIT;
static int ready, turns, inits;
static thread_local int own = 5;
static void init(void) { inits++; }
static int work(void *a) {
  call_once(&flag, init);
  own += (int)(long)a;
  tss_set(key, malloc(1));
  mtx_lock(&m);
  while (!ready) cnd_wait(&c, &m);
  turns++;
  mtx_unlock(&m);
  return own;
}

int main(void) {
  mtx_init(&m, mtx_plain);
  cnd_init(&c);
  tss_create(&key, free);
  thrd_t t[3];
  for (long i = 0; i < 3; i++) printf("%d", thrd_create(&t[i], work, (void *)i) == thrd_success);
  thrd_sleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
  mtx_lock(&m);
  ready = 1;
  cnd_broadcast(&c);
  mtx_unlock(&m);
  for (int i = 0; i < 3; i++) { int r; thrd_join(t[i], &r); printf(" %d", r); }
  printf(" %d %d %d\n", turns, inits, own);
  mtx_t r;
  mtx_init(&r, mtx_plain | mtx_recursive);
  printf("%d", mtx_lock(&r) == thrd_success);
  printf("%d\n", mtx_trylock(&r) == thrd_success);
  mtx_unlock(&r); mtx_unlock(&r); mtx_destroy(&r);
  printf("%d\n", thrd_equal(thrd_current(), thrd_current()) != 0);
  mtx_destroy(&m); cnd_destroy(&c); tss_delete(key);
  return 0;
}
