// Several threads may hold a read-write lock for reading.
#include <pthread.h>

static pthread_rwlock_t guard = PTHREAD_RWLOCK_INITIALIZER;
static int hits;

static void *work(void *p) {
  pthread_rwlock_rdlock(&guard);
  hits++; //~ data-race
  pthread_rwlock_unlock(&guard);
  return p;
}

int main(void) {
  pthread_t one, two;
  pthread_create(&one, NULL, work, NULL);
  pthread_create(&two, NULL, work, NULL);
  pthread_join(one, NULL);
  pthread_join(two, NULL);
}
