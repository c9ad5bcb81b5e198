#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct node { char *key; int value; struct node *next; } node;
static node *table[64];
static unsigned hash(const char *s) { unsigned h = 5381; while (*s) h = h * 33 ^ (unsigned char)*s++; return h % 64; }
static int *slot(const char *k) { node **p = &table[hash(k)]; for (; *p; p = &(*p)->next) if (!strcmp((*p)->key, k)) return &(*p)->value; *p = calloc(1, sizeof **p); (*p)->key = strdup(k); return &(*p)->value; }
typedef struct tree { int v; struct tree *l, *r; } tree;
static void insert(tree **t, int v) { while (*t) t = v < (*t)->v ? &(*t)->l : &(*t)->r; *t = malloc(sizeof **t); **t = (tree){v, NULL, NULL}; }
static void walk(tree *t) { if (!t) return; walk(t->l); printf("%d ", t->v); walk(t->r); } static void drop(tree *t) { if (t) { drop(t->l); drop(t->r); free(t); } }
int main(void) {
    char text[] = "the quick brown fox jumps over the lazy dog and the fox ran"; for (char *w = strtok(text, " "); w; w = strtok(NULL, " ")) ++*slot(w);
    printf("%d %d %d\n", *slot("the"), *slot("fox"), *slot("dog")); for (int i = 0; i < 64; i++) while (table[i]) { node *n = table[i]; table[i] = n->next; free(n->key); free(n); }
    tree *t = NULL; int x = 7; for (int i = 0; i < 20; i++) { x = (x * 73 + 11) % 101; insert(&t, x); } walk(t); puts(""); drop(t);
    int cap = 0, n = 0; int *v = NULL; for (int i = 0; i < 1000; i++) { if (n == cap) { cap = cap ? cap * 2 : 1; v = realloc(v, cap * sizeof *v); } v[n++] = i * i; } long s = 0; for (int i = 0; i < n; i++) s += v[i]; printf("%ld %d\n", s, cap); free(v);
    return 0;
}
