#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

struct packet {
  char header[4];
  int lengths[3];
  char body[12];
};
struct growing {
  int count;
  char text[1];
};
union number {
  struct {
    char low[4];
    char high[4];
  } halves;
  char all[8];
};
struct outer {
  struct packet inner;
  wchar_t wide[4];
  union number n;
};
static struct packet shared = {"abc", {1, 2, 3}, "body"};

int main(void) {
  struct packet p;
  memcpy(&p, &shared, sizeof p);
  memset(p.header, 0, sizeof p.header);
  strcpy(p.header, "xyz");
  strncpy(p.header, "wxyz", sizeof p.header);
  printf("%.4s %zu\n", p.header, strlen(shared.header));
  memcpy(p.lengths + 1, shared.lengths, 2 * sizeof(int));
  memset(&shared, 0, sizeof shared);
  struct growing *g = malloc(sizeof *g + 20);
  if (!g) return 1;
  strcpy(g->text, "longer than one");
  puts(g->text);
  free(g);
  struct outer o;
  memset(&o, 0, sizeof o);
  wcscpy(o.wide, L"abc");
  memcpy(o.n.all, "01234567", 8);
  memcpy(o.n.halves.low, "abcd", 4);
  strcpy(o.inner.body, "eleven char");
  o.inner.body[11] = 0;
  char *end = o.inner.header;
  end = o.inner.body;
  strcpy(end, "hello");
  printf("%s %ls %c%c\n", o.inner.body, o.wide, o.n.all[0], o.n.all[4]);
  return 0;
}
