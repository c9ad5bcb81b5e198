// covers: [7.28] a pipeline of three threads over bounded queues: mtx_t, two cnd_t each, an end marker, results in order
#include <stdio.h>
#include <threads.h>
struct queue { int items[4], first, count; mtx_t lock; cnd_t filled, emptied; };
static struct queue numbers, squares;
static void open_queue(struct queue *q) {
  q->first = q->count = 0;
  mtx_init(&q->lock, mtx_plain), cnd_init(&q->filled), cnd_init(&q->emptied);
}
static void put(struct queue *q, int n) {
  mtx_lock(&q->lock);
  while (q->count == 4) cnd_wait(&q->emptied, &q->lock);
  q->items[(q->first + q->count++) % 4] = n;
  cnd_signal(&q->filled);
  mtx_unlock(&q->lock);
}
static int get(struct queue *q) {
  mtx_lock(&q->lock);
  while (q->count == 0) cnd_wait(&q->filled, &q->lock);
  int n = q->items[q->first];
  q->first = (q->first + 1) % 4, q->count--;
  cnd_signal(&q->emptied);
  mtx_unlock(&q->lock);
  return n;
}
static int produce(void *last) {
  for (int i = 1; i <= *(int *)last; i++) put(&numbers, i);
  put(&numbers, 0);
  return 0;
}
static int square(void *unused) {
  (void)unused;
  int done = 0;
  for (int n; (n = get(&numbers)) != 0; done++) put(&squares, n * n);
  put(&squares, 0);
  return done;
}
static int add(void *sum) {
  int last = 0, ordered = 1;
  for (int n; (n = get(&squares)) != 0; last = n) *(long *)sum += n, ordered &= n > last;
  return ordered;
}
int main(void) {
  open_queue(&numbers), open_queue(&squares);
  int last = 100, done, ordered;
  long sum = 0;
  thrd_t a, b, c;
  thrd_create(&a, produce, &last), thrd_create(&b, square, NULL), thrd_create(&c, add, &sum);
  thrd_join(a, NULL), thrd_join(b, &done), thrd_join(c, &ordered);
  printf("%d squares, sum %ld, %s\n", done, sum, ordered ? "in order" : "out of order");
  struct queue *all[] = {&numbers, &squares};
  for (int i = 0; i < 2; i++) mtx_destroy(&all[i]->lock), cnd_destroy(&all[i]->filled), cnd_destroy(&all[i]->emptied);
}
