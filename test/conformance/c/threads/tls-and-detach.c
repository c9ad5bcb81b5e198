// covers: [6.7.1] thread-local objects of several threads; detached threads; attributes of stacks
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
static _Thread_local int own = 3;
static _Thread_local struct { char name[8]; double d; } state = {"init", 0.5};
static sem_t done;
static int results[4];
static void *work(void *a) {
  long k = (long)a;
  for (int i = 0; i < 5; i++) own += (int)k;
  state.name[0] = (char)('a' + k);
  results[k] = own * 10 + (state.name[1] == 'n') + (state.d == 0.5);
  sem_post(&done);
  return NULL;
}
int main(void) {
  sem_init(&done, 0, 0);
  pthread_attr_t at;
  pthread_attr_init(&at);
  pthread_attr_setdetachstate(&at, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&at, 256 * 1024);
  size_t size;
  int kind;
  pthread_attr_getstacksize(&at, &size);
  pthread_attr_getdetachstate(&at, &kind);
  printf("%zu %d\n", size, kind == PTHREAD_CREATE_DETACHED);
  for (long i = 0; i < 4; i++) { pthread_t t; pthread_create(&t, &at, work, (void *)i); }
  for (int i = 0; i < 4; i++) sem_wait(&done);
  for (int i = 0; i < 4; i++) printf("%d ", results[i]);
  printf("%d %s\n", own, state.name);
  pthread_attr_destroy(&at);
  sem_destroy(&done);
  return 0;
}
