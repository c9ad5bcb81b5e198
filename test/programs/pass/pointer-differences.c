/* Differences that are right, and some of which the language says nothing good but which are no mistake. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct link {
  struct link *next;
  int value;
};
#define CONTAINER(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

static char *bottom;
static ptrdiff_t depth(void) {
  char here;
  return bottom - &here;
}

int main(void) {
  char top;
  bottom = &top;
  if (depth() <= 0) return 1;

  struct link link = {NULL, 7};
  if (CONTAINER(&link.value, struct link, value)->value != 7) return 2;

  char *text = strdup("hello world");
  if (!text) return 3;
  char *word = strchr(text, 'w');
  size_t offset = (size_t)(word - text);
  text = realloc(text, 10000);
  if (!text) return 4;
  word = text + offset;
  if (word - text != 6 || text + 10000 - word != 9994) return 5;

  /* Pointers into a block that moved are moved with it. */
  char *old = text;
  text = realloc(text, 1 << 20);
  if (!text) return 6;
  ptrdiff_t moved = text - old;
  word += moved;
  /* Numbers are no pointers. */
  char *other = strdup("other");
  if (!other) return 7;
  size_t apart = (size_t)other - (size_t)text;
  if (apart == 0) return 8;
  unsigned long lower = (unsigned long)(void *)&link;
  unsigned long upper = (unsigned long)&lower - (unsigned long)&link + lower;
  printf("%s %d\n", word, (unsigned long *)upper == &lower);
  free(other);
  free(text);
  return 0;
}
