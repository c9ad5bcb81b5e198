// covers: POSIX sem_open, sem_close and sem_unlink
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>

static sem_t *turn[2];
static void *pong(void *a) {
  for (int i = 0; i < 3; i++) {
    sem_wait(turn[1]);
    printf("pong %d\n", i);
    sem_post(turn[0]);
  }
  return a;
}

int main(void) {
  sem_unlink("/conf-ping");
  sem_unlink("/conf-pong");
  errno = 0;
  int failed = sem_open("/conf-ping", 0) == SEM_FAILED;
  printf("%d %d\n", failed, errno == ENOENT);
  turn[0] = sem_open("/conf-ping", O_CREAT | O_EXCL, 0600, 1);
  turn[1] = sem_open("/conf-pong", O_CREAT, 0600, 0);
  errno = 0;
  failed = sem_open("/conf-ping", O_CREAT | O_EXCL, 0600, 1) == SEM_FAILED;
  printf("%d %d\n", failed, errno == EEXIST);
  sem_t *same = sem_open("/conf-ping", 0);
  printf("%d\n", same == turn[0]);
  sem_close(same);
  pthread_t t;
  pthread_create(&t, NULL, pong, NULL);
  for (int i = 0; i < 3; i++) {
    sem_wait(turn[0]);
    printf("ping %d\n", i);
    sem_post(turn[1]);
  }
  pthread_join(t, NULL);
  int v;
  sem_getvalue(turn[0], &v);
  printf("%d\n", v);
  sem_close(turn[0]);
  sem_close(turn[1]);
  printf("%d\n", sem_unlink("/conf-ping"));
  printf("%d\n", sem_unlink("/conf-pong"));
  errno = 0;
  failed = sem_unlink("/conf-ping");
  printf("%d %d\n", failed, errno == ENOENT);
  return 0;
}
