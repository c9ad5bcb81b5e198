#include <stdio.h>
#include <stdlib.h>
/* a small arena allocator: many objects, one free */
struct arena { char *base; size_t used, size; }; static void *take(struct arena *a, size_t n) { n = (n + 15) & ~(size_t)15; if (a->used + n > a->size) return NULL; void *p = a->base + a->used; a->used += n; return p; } struct item { int id; struct item *next; char name[10]; };
int main(void) { struct arena a = {malloc(4096), 0, 4096}; struct item *list = NULL; int n = 0; for (;;) { struct item *i = take(&a, sizeof *i); if (!i) break; i->id = n; snprintf(i->name, sizeof i->name, "item%d", n++); i->next = list; list = i; } long s = 0; for (struct item *i = list; i; i = i->next) s += i->id; printf("%d %ld %s\n", n, s, list->name); free(a.base); return 0; }
