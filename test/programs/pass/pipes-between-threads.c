// What one thread has written to a pipe, or its closing, tells another one that reads from it: what was done before is done.
// Memory that was unmapped and comes back is other memory.
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static int first[2], second[2];
static int answer, last;

static void *produce(void *p) {
  answer = 42;
  write(first[1], "a", 1);
  last = 43;
  close(second[1]);
  return p;
}

static void *map(void *p) {
  for (int i = 0; i < 50; i++) {
    int *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    *page = i;
    munmap(page, 4096);
    usleep(10);
  }
  return p;
}

int main(void) {
  pthread_t t[3];
  char c;
  pipe(first);
  pipe(second);
  pthread_create(&t[0], NULL, produce, NULL);
  while (read(first[0], &c, 1) != 1) {}
  answer++;
  while (read(second[0], &c, 1) != 0) {}
  last++;
  pthread_join(t[0], NULL);
  for (int i = 0; i < 3; i++) pthread_create(&t[i], NULL, map, NULL);
  for (int i = 0; i < 3; i++) pthread_join(t[i], NULL);
  printf("%d %d\n", answer, last);
  close(first[0]);
  close(first[1]);
  close(second[0]);
}
