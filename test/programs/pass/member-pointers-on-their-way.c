// Arrays in structures whose pointers go into functions, or walk, and stay where they may; and pointers that are meant wider.
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct record {
  int id;
  char name[8];
  float grid[3][4];
  int after;
};
struct message {
  int length;
  char text[1];
};
struct list {
  struct list *next;
};
struct table {
  int used;
  struct list buckets[4];
  int size;
};
struct item {
  int value;
  struct list link;
};
struct small {
  char *data;
  char room[16];
  int n;
};

static void fill(char *to, int n) {
  while (n-- > 0) *to++ = 'x';
}
static float sum(const float *cells, int n) {
  float s = 0;
  for (const float *c = cells; c < cells + n; c++) s += *c;
  return s;
}
static int whole(void *object, size_t n) {
  const unsigned char *b = object;
  int s = 0;
  for (size_t i = 0; i < n; i++) s += b[i];
  return s;
}
static void put(struct message *m, const char *text) {
  char *p = m->text;
  while ((*p++ = *text++)) {
  }
}
static struct item *item_of(struct list *l) { return (struct item *)((char *)l - offsetof(struct item, link)); }
static void insert(struct list *head, struct item *i) {
  i->link.next = head->next;
  head->next = &i->link;
}
static char *end_of(char *s) {
  while (*s) s++;
  return s;
}
static int length(const char *s) { return (int)(end_of((char *)s) - s); }

int main(void) {
  struct record r;
  memset(&r, 0, sizeof r);
  fill(r.name, sizeof r.name);
  char *p = r.name;
  while (p < r.name + sizeof r.name) *p++ = 'y';
  while (p > r.name) *--p = 0;
  for (int i = 0; i < 12; i++) r.grid[0][0] += (float)i;
  float s = sum(r.grid[0], 12) + sum(&r.grid[2][0], 4);
  struct record *copies = malloc(3 * sizeof *copies);
  if (!copies) return 1;
  for (int i = 0; i < 3; i++) {
    copies[i] = r;
    fill(copies[i].name, 7);
    if (length(copies[i].name) != 7) return 1;
  }
  copies = realloc(copies, 50 * sizeof *copies);
  if (!copies) return 1;
  fill(copies[2].name, 8);
  int bytes = whole(copies, 3 * sizeof *copies) + whole(&copies[1], sizeof *copies);
  free(copies);

  struct message *m = malloc(offsetof(struct message, text) + 20);
  if (!m) return 1;
  put(m, "longer than one");
  puts(m->text);
  free(m);

  struct table t = {0};
  struct item items[6];
  for (int i = 0; i < 6; i++) {
    items[i].value = i;
    insert(&t.buckets[i % 4], &items[i]);
  }
  int total = 0;
  for (int b = 0; b < 4; b++)
    for (struct list *l = t.buckets[b].next; l; l = l->next) total += item_of(l)->value;

  struct small one = {.n = 1}, *two = malloc(sizeof *two);
  if (!two) return 1;
  one.data = one.room;
  fill(one.data, 16);
  *two = one;
  two->data = two->room;
  fill(two->data, 16);
  free(two);
  two = malloc(sizeof *two);
  if (!two) return 1;
  fill(two->room, 16);
  printf("%d %d %d\n", total, bytes > 0, s > 0);
  free(two);
}
