// covers: [6.3.2.3] void pointers in generic containers: a growing vector of any type, swap, linear search
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct vec { void *data; size_t size, n, cap; };
static void push(struct vec *v, const void *e) {
  if (v->n == v->cap) { v->cap = v->cap ? v->cap * 2 : 2; v->data = realloc(v->data, v->cap * v->size); }
  memcpy((char *)v->data + v->n++ * v->size, e, v->size);
}
static void *at(const struct vec *v, size_t i) { return (char *)v->data + i * v->size; }
static void swap(void *a, void *b, size_t n) { char t[64]; memcpy(t, a, n); memcpy(a, b, n); memcpy(b, t, n); }
static void *find(const struct vec *v, const void *k, int (*eq)(const void *, const void *)) { for (size_t i = 0; i < v->n; i++) if (eq(at(v, i), k)) return at(v, i); return NULL; }
struct point { double x; int tag; };
static int same_tag(const void *a, const void *b) { return ((const struct point *)a)->tag == *(const int *)b; }

int main(void) {
  struct vec v = {.size = sizeof(struct point)}, s = {.size = sizeof(char *)};
  for (int i = 0; i < 9; i++) { struct point p = {i / 2.0, i * i}; push(&v, &p); }
  swap(at(&v, 0), at(&v, 8), v.size);
  int k = 25;
  struct point *f = find(&v, &k, same_tag);
  printf("%g %d %g %zu\n", f->x, (k = 26, find(&v, &k, same_tag) == NULL), ((struct point *)at(&v, 0))->x, v.cap);
  const char *w[] = {"a", "bc", "def"};
  for (int i = 0; i < 3; i++) push(&s, &w[i]);
  printf("%s %s\n", *(const char **)at(&s, 2), *(const char **)at(&s, 0));
  free(v.data); free(s.data);
  return 0;
}
