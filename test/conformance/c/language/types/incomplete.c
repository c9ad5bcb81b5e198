// covers: [6.2.5] incomplete structure types completed later; opaque handles
#include <stdio.h>
#include <stdlib.h>

struct stack;
struct stack *stack_new(void);
void stack_push(struct stack *, int);
int stack_pop(struct stack *);
void stack_delete(struct stack *);

int main(void) {
  struct stack *s = stack_new();
  for (int i = 0; i < 10; i++) stack_push(s, i * i);
  int a = stack_pop(s), b = stack_pop(s);
  printf("%d %d\n", a, b);
  stack_delete(s);
  return 0;
}

struct stack { int n, room; int *v; };
struct stack *stack_new(void) { struct stack *s = malloc(sizeof *s); *s = (struct stack){0, 2, malloc(2 * sizeof(int))}; return s; }
void stack_push(struct stack *s, int x) {
  if (s->n == s->room) s->v = realloc(s->v, sizeof(int) * (s->room *= 2));
  s->v[s->n++] = x;
}
int stack_pop(struct stack *s) { return s->v[--s->n]; }
void stack_delete(struct stack *s) { free(s->v); free(s); }
