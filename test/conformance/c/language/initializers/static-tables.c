// covers: [6.7.9] static tables: addresses of members and elements, functions, nested unions, strings, constant arithmetic
#include <stddef.h>
#include <stdio.h>

struct opt { const char *name; int *where; int (*parse)(const char *); union { long n; const char *s; } def; };
static int level, width[3];
static int len(const char *s) { int n = 0; while (s[n]) n++; return n; }
static const struct opt table[] = {
    {"level", &level, len, {5}},
    {.name = "width" + 1, .where = &width[2], .def.s = "text"},
    [4] = {"last", (int *)((char *)width + sizeof(int)), &len, {.n = sizeof width > 0}},
};
static const char *const months[] = {"jan", "feb", [11] = "dec"};
static int *const end = width + sizeof width / sizeof *width;
static struct { int n; struct opt const *first, *last; } index_ = {sizeof table / sizeof *table, table, &table[4]};
static double poly[] = {1 << 3, 1.5 * 2, 'a' - 'A', -0.0, 7 / 2, 7 / 2.0};
extern int later[];
static int *forward = &later[1];
int later[] = {10, 20, 30};

int main(void) {
  printf("%d %zu %s %s\n", index_.n, sizeof months / sizeof *months, months[11], months[5] ? "?" : "null");
  *table[0].where = table[0].parse("four");
  *table[1].where = 7;
  *table[4].where = table[4].parse(table[1].name);
  printf("%d %d %d %d %s %s %d\n", level, width[0], width[1], width[2], table[1].name, table[1].def.s, table[2].name == NULL);
  printf("%td %ld %td\n", end - width, table[4].def.n, index_.last - index_.first);
  for (int i = 0; i < 6; i++) printf("%g ", poly[i]);
  printf("\n%d\n", *forward);
  return 0;
}
