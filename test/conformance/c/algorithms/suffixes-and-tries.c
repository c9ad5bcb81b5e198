// covers: [7.24.5.2] a trie of words with counts, and a suffix array sorted by qsort, searched for the longest repetition
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct trie { struct trie *child[26]; int ends; };
static void add(struct trie *t, const char *word) {
  for (; *word; word++) {
    struct trie **c = &t->child[*word - 'a'];
    if (!*c) *c = calloc(1, sizeof **c);
    t = *c;
  }
  t->ends++;
}
static int words(const struct trie *t) {
  int n = t->ends;
  for (int i = 0; i < 26; i++)
    if (t->child[i]) n += words(t->child[i]);
  return n;
}
static void list(const struct trie *t, char *buffer, int n) {
  if (t->ends) printf(" %.*s:%d", n, buffer, t->ends);
  for (int i = 0; i < 26; i++)
    if (t->child[i]) buffer[n] = (char)('a' + i), list(t->child[i], buffer, n + 1);
}
static int nodes(struct trie *t, int release) {
  int n = 1;
  for (int i = 0; i < 26; i++)
    if (t->child[i]) n += nodes(t->child[i], release);
  if (release) free(t);
  return n;
}
static int by_text(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }
int main(void) {
  struct trie *t = calloc(1, sizeof *t);
  char text[] = "to be or not to be that is the question whether tis nobler in the mind to suffer";
  char copy[sizeof text];
  strcpy(copy, text);
  for (char *w = strtok(copy, " "); w; w = strtok(NULL, " ")) add(t, w);
  char buffer[32];
  printf("%d words in %d nodes:", words(t), nodes(t, 0));
  list(t, buffer, 0);
  printf("\n");
  nodes(t, 1);
  const char *suffix[sizeof text];
  int n = (int)strlen(text), best = 0, where = 0;
  for (int i = 0; i < n; i++) suffix[i] = text + i;
  qsort(suffix, n, sizeof *suffix, by_text);
  for (int i = 1; i < n; i++) {
    int same = 0;
    while (suffix[i][same] && suffix[i][same] == suffix[i - 1][same]) same++;
    if (same > best) best = same, where = i;
  }
  printf("longest repetition: \"%.*s\"\n", best, suffix[where]);
}
