// covers: a hash table with open addressing: insertion, growth, deletion with tombstones, word counts
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct slot { char *key; int n; };
struct map { struct slot *s; size_t cap, used, live; };
static char dead[1];
static size_t hash(const char *k) { size_t h = 5381; while (*k) h = h * 33 ^ (unsigned char)*k++; return h; }
static struct slot *at(struct map *m, const char *k) { struct slot *free_ = NULL; for (size_t i = hash(k);; i++) { struct slot *s = &m->s[i & (m->cap - 1)]; if (!s->key) return free_ ? free_ : s; if (s->key == dead) { if (!free_) free_ = s; } else if (!strcmp(s->key, k)) return s; } }
static void grow(struct map *m) { struct map b = {calloc(m->cap ? m->cap * 2 : 4, sizeof *b.s), m->cap ? m->cap * 2 : 4, 0, 0}; for (size_t i = 0; i < m->cap; i++) if (m->s[i].key && m->s[i].key != dead) { *at(&b, m->s[i].key) = m->s[i]; b.used++; b.live++; } free(m->s); *m = b; }
static int *get(struct map *m, const char *k) { if ((m->used + 1) * 4 > m->cap * 3) grow(m); struct slot *s = at(m, k); if (!s->key || s->key == dead) { m->used += !s->key; m->live++; s->key = strdup(k); s->n = 0; } return &s->n; }
static void del(struct map *m, const char *k) { struct slot *s = at(m, k); if (s->key && s->key != dead) { free(s->key); s->key = dead; m->live--; } }
static int cmp(const void *a, const void *b) { const struct slot *x = a, *y = b; return y->n - x->n ? y->n - x->n : strcmp(x->key, y->key); }
int main(void) {
  struct map m = {0};
  char text[] = "the cat and the dog and the bird saw the cat run and run";
  for (char *w = strtok(text, " "); w; w = strtok(NULL, " ")) ++*get(&m, w);
  for (int i = 0; i < 40; i++) { char b[8]; snprintf(b, sizeof b, "k%d", i); *get(&m, b) = -i; if (i % 2) del(&m, b); }
  for (int i = 0; i < 40; i += 2) { char b[8]; snprintf(b, sizeof b, "k%d", i); if (*get(&m, b) != -i) puts("lost"); del(&m, b); }
  printf("%zu\n", m.live);
  struct slot v[16]; size_t n = 0;
  for (size_t i = 0; i < m.cap; i++) if (m.s[i].key && m.s[i].key != dead) v[n++] = m.s[i];
  qsort(v, n, sizeof *v, cmp);
  for (size_t i = 0; i < n; i++) { printf("%s:%d ", v[i].key, v[i].n); free(v[i].key); }
  puts("");
  free(m.s);
  return 0;
}
