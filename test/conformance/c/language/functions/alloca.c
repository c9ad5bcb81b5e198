// covers: alloca: memory of the frame, in a loop and of computed size
#include <alloca.h>
#include <stdio.h>
#include <string.h>

struct link { int v; struct link *next; };
static int chain(int n) {
  struct link *head = NULL;
  for (int i = 0; i < n; i++) { struct link *l = alloca(sizeof *l); l->v = i; l->next = head; head = l; }
  int s = 0;
  for (; head; head = head->next) s = s * 3 % 1000 + head->v;
  return s;
}
static int reversed_equal(const char *s) {
  size_t n = strlen(s);
  char *r = alloca(n + 1);
  for (size_t i = 0; i < n; i++) r[i] = s[n - 1 - i];
  r[n] = 0;
  return strcmp(s, r) == 0;
}

int main(void) {
  printf("%d %d\n", chain(10), chain(100));
  printf("%d %d\n", reversed_equal("racecar"), reversed_equal("racers"));
  return 0;
}
