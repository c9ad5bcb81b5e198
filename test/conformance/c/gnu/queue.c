// covers: BSD <sys/queue.h>: SLIST, STAILQ, LIST, TAILQ and CIRCLEQ
#include <stdio.h>
#include <stdlib.h>
#include <sys/queue.h>

struct item {
  int n;
  SLIST_ENTRY(item) s;
  STAILQ_ENTRY(item) q;
  LIST_ENTRY(item) l;
  TAILQ_ENTRY(item) t;
  CIRCLEQ_ENTRY(item) c;
};
SLIST_HEAD(slist, item) sl = SLIST_HEAD_INITIALIZER(sl);
STAILQ_HEAD(stailq, item) sq = STAILQ_HEAD_INITIALIZER(sq);
LIST_HEAD(list, item) ll = LIST_HEAD_INITIALIZER(ll);
TAILQ_HEAD(tailq, item) tq = TAILQ_HEAD_INITIALIZER(tq);
CIRCLEQ_HEAD(circleq, item) cq = CIRCLEQ_HEAD_INITIALIZER(cq);

static void show(const char *when) {
  struct item *i;
  printf("%s\n  s:", when);
  SLIST_FOREACH(i, &sl, s) printf(" %d", i->n);
  printf("\n  q:");
  STAILQ_FOREACH(i, &sq, q) printf(" %d", i->n);
  printf("\n  l:");
  LIST_FOREACH(i, &ll, l) printf(" %d", i->n);
  printf("\n  t:");
  TAILQ_FOREACH(i, &tq, t) printf(" %d", i->n);
  printf(" |");
  TAILQ_FOREACH_REVERSE(i, &tq, tailq, t) printf(" %d", i->n);
  printf("\n  c:");
  CIRCLEQ_FOREACH(i, &cq, c) printf(" %d", i->n);
  printf(" |");
  CIRCLEQ_FOREACH_REVERSE(i, &cq, c) printf(" %d", i->n);
  printf("\n");
}

static struct item *make(int n) {
  struct item *i = calloc(1, sizeof *i);
  i->n = n;
  return i;
}

int main(void) {
  struct item *a[8];
  printf("%d %d %d %d\n", SLIST_EMPTY(&sl), STAILQ_EMPTY(&sq), LIST_EMPTY(&ll), TAILQ_EMPTY(&tq));
  for (int k = 0; k < 6; k++) {
    a[k] = make(k);
    SLIST_INSERT_HEAD(&sl, a[k], s);
    STAILQ_INSERT_TAIL(&sq, a[k], q);
    LIST_INSERT_HEAD(&ll, a[k], l);
    TAILQ_INSERT_TAIL(&tq, a[k], t);
    CIRCLEQ_INSERT_TAIL(&cq, a[k], c);
  }
  show("six");
  SLIST_REMOVE(&sl, a[2], item, s);
  STAILQ_REMOVE(&sq, a[5], item, q);
  LIST_REMOVE(a[0], l);
  TAILQ_REMOVE(&tq, a[5], t);
  CIRCLEQ_REMOVE(&cq, a[3], c);
  show("without one");
  a[6] = make(6);
  SLIST_INSERT_AFTER(a[4], a[6], s);
  STAILQ_INSERT_AFTER(&sq, a[4], a[6], q);
  LIST_INSERT_BEFORE(a[5], a[6], l);
  TAILQ_INSERT_BEFORE(a[0], a[6], t);
  CIRCLEQ_INSERT_HEAD(&cq, a[6], c);
  show("with another");
  a[7] = make(7);
  TAILQ_INSERT_AFTER(&tq, a[4], a[7], t);
  STAILQ_INSERT_HEAD(&sq, a[7], q);
  LIST_INSERT_AFTER(a[1], a[7], l);
  SLIST_REMOVE_HEAD(&sl, s);
  STAILQ_REMOVE_HEAD(&sq, q);
  printf("%d %d %d\n", TAILQ_LAST(&tq, tailq)->n, TAILQ_PREV(a[7], tailq, t)->n, TAILQ_FIRST(&tq)->n);
  show("more");
  struct tailq other = TAILQ_HEAD_INITIALIZER(other);
  TAILQ_CONCAT(&other, &tq, t);
  struct item *i;
  int sum = 0;
  while ((i = TAILQ_FIRST(&other)) != NULL) {
    TAILQ_REMOVE(&other, i, t);
    sum = sum * 10 + i->n;
  }
  printf("%d %d %d\n", sum, TAILQ_EMPTY(&tq), TAILQ_EMPTY(&other));
  for (int k = 0; k < 8; k++) free(a[k]);
  return 0;
}
