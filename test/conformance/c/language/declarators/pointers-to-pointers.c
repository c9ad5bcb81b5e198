// covers: [6.7.6.1] pointers to pointers: list insertion and removal without special cases, out parameters, jagged arrays, argv-like vectors
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct item { int n; struct item *next; };
static void insert_sorted(struct item **at, int n) {
  while (*at && (*at)->n < n) at = &(*at)->next;
  struct item *i = malloc(sizeof *i);
  *i = (struct item){n, *at};
  *at = i;
}
static int remove_if(struct item **at, int (*test)(int)) {
  int removed = 0;
  while (*at) {
    struct item *i = *at;
    if (test(i->n)) *at = i->next, free(i), removed++;
    else at = &i->next;
  }
  return removed;
}
static int odd(int n) { return n & 1; }
static int any(int n) { return n == n; }
static void show(const struct item *i) {
  for (; i; i = i->next) printf("%d ", i->n);
  printf("\n");
}
static int split(const char *text, char ***words) {
  char **list = NULL;
  int n = 0;
  while (*text) {
    size_t len = strcspn(text, " ");
    list = realloc(list, (n + 2) * sizeof *list);
    list[n] = malloc(len + 1);
    memcpy(list[n], text, len);
    list[n][len] = '\0';
    list[++n] = NULL;
    text += len, text += strspn(text, " ");
  }
  *words = list;
  return n;
}
static void swap(const char **a, const char **b) { const char *t = *a; *a = *b, *b = t; }
int main(void) {
  struct item *list = NULL;
  const int values[] = {5, 3, 9, 1, 4, 8, 2, 2};
  for (int i = 0; i < 8; i++) insert_sorted(&list, values[i]);
  show(list);
  printf("%d removed\n", remove_if(&list, odd));
  show(list);
  remove_if(&list, any);
  printf("%s\n", list ? "left" : "empty");
  char **words;
  int n = split("these are  six words in here", &words);
  for (char **w = words; *w; w++) printf("[%s]", *w), free(*w);
  printf(" %d\n", n);
  free(words);
  const char *a = "first", *b = "second";
  swap(&a, &b);
  printf("%s %s\n", a, b);
  int **triangle = malloc(5 * sizeof *triangle);
  for (int r = 0; r < 5; r++) {
    triangle[r] = malloc((r + 1) * sizeof **triangle);
    for (int c = 0; c <= r; c++) triangle[r][c] = c == 0 || c == r ? 1 : triangle[r - 1][c - 1] + triangle[r - 1][c];
  }
  for (int r = 0; r < 5; free(triangle[r++]))
    for (int c = 0; c <= r; c++) printf("%d%c", triangle[r][c], c == r ? '\n' : ' ');
  free(triangle);
}
