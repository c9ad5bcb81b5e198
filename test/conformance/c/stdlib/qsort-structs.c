// covers: [7.22.5.2] qsort of structures by several keys, of pointers, of single bytes
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person { char name[8]; int age; };
static int by_age_name(const void *a, const void *b) {
  const struct person *x = a, *y = b;
  return x->age != y->age ? (x->age > y->age) - (x->age < y->age) : strcmp(x->name, y->name);
}
static int by_string(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int by_byte_down(const void *a, const void *b) { return *(const char *)b - *(const char *)a; }

int main(void) {
  struct person p[] = {{"zoe", 30}, {"amy", 25}, {"bob", 30}, {"cat", 19}, {"dan", 25}};
  qsort(p, 5, sizeof *p, by_age_name);
  for (int i = 0; i < 5; i++) printf("%s/%d ", p[i].name, p[i].age);
  const char *w[] = {"pear", "fig", "apple", "kiwi"};
  qsort(w, 4, sizeof *w, by_string);
  printf("\n%s %s %s %s\n", w[0], w[1], w[2], w[3]);
  char s[] = "qsortable";
  qsort(s, strlen(s), 1, by_byte_down);
  puts(s);
  int big[500];
  for (int i = 0; i < 500; i++) big[i] = (i * 7919) % 503;
  int cmp(const void *, const void *);
  qsort(big, 500, sizeof(int), cmp);
  int ok = 1;
  for (int i = 1; i < 500; i++) ok &= big[i - 1] <= big[i];
  printf("%d\n", ok);
  return 0;
}
int cmp(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return (x > y) - (x < y); }
