// covers: [6.7.2.1] classes by hand: a table of functions in each object, inheritance by first member, down-casts, virtual destruction
#include <stdio.h>
#include <stdlib.h>
struct shape;
struct class { const char *name; const struct class *base; double (*area)(const struct shape *); void (*destroy)(struct shape *); };
struct shape { const struct class *class; int id; };
struct circle { struct shape base; double radius; };
struct polygon { struct shape base; int corners; double *xs, *ys; };
static int alive;
static void destroy_plain(struct shape *s) { alive--, free(s); }
static double circle_area(const struct shape *s) { const struct circle *c = (const struct circle *)s; return 3 * c->radius * c->radius; }
static double polygon_area(const struct shape *s) {
  const struct polygon *p = (const struct polygon *)s;
  double sum = 0;
  for (int i = 0; i < p->corners; i++) {
    int j = (i + 1) % p->corners;
    sum += p->xs[i] * p->ys[j] - p->xs[j] * p->ys[i];
  }
  return sum / 2;
}
static void polygon_destroy(struct shape *s) {
  struct polygon *p = (struct polygon *)s;
  free(p->xs), free(p->ys);
  destroy_plain(s);
}
static const struct class shape_class = {"shape", NULL, NULL, destroy_plain};
static const struct class circle_class = {"circle", &shape_class, circle_area, destroy_plain};
static const struct class polygon_class = {"polygon", &shape_class, polygon_area, polygon_destroy};
static const struct class square_class = {"square", &polygon_class, polygon_area, polygon_destroy};
static int is_a(const struct shape *s, const struct class *c) {
  for (const struct class *k = s->class; k; k = k->base)
    if (k == c) return 1;
  return 0;
}
static struct shape *circle(int id, double r) {
  struct circle *c = malloc(sizeof *c);
  *c = (struct circle){{&circle_class, id}, r};
  alive++;
  return &c->base;
}
static struct shape *square(int id, double side) {
  struct polygon *p = malloc(sizeof *p);
  *p = (struct polygon){{&square_class, id}, 4, malloc(4 * sizeof *p->xs), malloc(4 * sizeof *p->ys)};
  for (int i = 0; i < 4; i++) p->xs[i] = (i == 1 || i == 2) * side, p->ys[i] = (i >= 2) * side;
  alive++;
  return &p->base;
}
int main(void) {
  struct shape *shapes[] = {circle(1, 2), square(2, 3), circle(3, 0.5), square(4, 1.5)};
  double total = 0;
  for (int i = 0; i < 4; i++) {
    const struct shape *s = shapes[i];
    printf("%d %s polygon:%d shape:%d %.2f\n", s->id, s->class->name, is_a(s, &polygon_class), is_a(s, &shape_class), s->class->area(s));
    total += s->class->area(s);
  }
  printf("%.2f alive %d\n", total, alive);
  for (int i = 0; i < 4; i++) shapes[i]->class->destroy(shapes[i]);
  printf("alive %d\n", alive);
}
