#include <pthread.h>
#include <unistd.h>

static void *work(void *p) { return p; }

int main(void) {
  pthread_t t;
  pthread_create(&t, NULL, work, NULL); //~ thread-misuse
  usleep(1000);
}
