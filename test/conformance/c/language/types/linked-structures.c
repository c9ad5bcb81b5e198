// covers: [6.7.2.3] self-referential types: a doubly linked list, a binary tree, mutually dependent structures
#include <stdio.h>
#include <stdlib.h>

struct tree { int key; struct tree *l, *r; };
static struct tree *put(struct tree *t, int k) {
  if (!t) { t = malloc(sizeof *t); *t = (struct tree){k, NULL, NULL}; }
  else if (k < t->key) t->l = put(t->l, k);
  else if (k > t->key) t->r = put(t->r, k);
  return t;
}
static int height(const struct tree *t) { if (!t) return 0; int a = height(t->l), b = height(t->r); return 1 + (a > b ? a : b); }
static void walk(const struct tree *t) { if (t) { walk(t->l); printf("%d ", t->key); walk(t->r); } }
static void drop(struct tree *t) { if (t) { drop(t->l); drop(t->r); free(t); } }
struct team;
struct person { const char *name; struct team *team; };
struct team { struct person *members[2]; };
struct node { struct node *prev, *next; int v; };

int main(void) {
  struct tree *t = NULL;
  unsigned s = 3;
  for (int i = 0; i < 20; i++) { s = s * 69069 + 1; t = put(t, (int)(s >> 20) % 50); }
  walk(t);
  printf("height %d\n", height(t));
  drop(t);
  struct team team; struct person a = {"ann", &team}, b = {"bob", &team};
  team.members[0] = &a; team.members[1] = &b;
  printf("%s\n", a.team->members[1]->team->members[0]->name);
  struct node head = {&head, &head, 0}, n[4];
  for (int i = 0; i < 4; i++) { n[i].v = i; n[i].prev = head.prev; n[i].next = &head; head.prev->next = &n[i]; head.prev = &n[i]; }
  n[1].prev->next = n[1].next; n[1].next->prev = n[1].prev;
  for (struct node *p = head.prev; p != &head; p = p->prev) printf("%d ", p->v);
  puts("");
  return 0;
}
