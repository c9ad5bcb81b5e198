// covers: POSIX tsearch as a dictionary: counts, order by twalk, deletion of inner nodes, GNU tdestroy
#define _GNU_SOURCE
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct counted { char word[16]; int count; };

static int by_word(const void *a, const void *b) { return strcmp(((const struct counted *)a)->word, ((const struct counted *)b)->word); }

static void print(const void *node, VISIT when, int level) {
  (void)level;
  if (when == postorder || when == leaf) {
    const struct counted *e = *(struct counted *const *)node;
    printf("%s:%d ", e->word, e->count);
  }
}

static int destroyed;
static void destroy(void *e) {
  destroyed++;
  free(e);
}

int main(void) {
  char text[] = "the quick brown fox jumps over the lazy dog while the other dog sleeps over there and the fox runs";
  void *root = NULL;
  int words = 0;
  for (char *w = strtok(text, " "); w; w = strtok(NULL, " ")) {
    struct counted *e = calloc(1, sizeof *e);
    if (!e) return 1;
    strcpy(e->word, w);
    struct counted **found = tsearch(e, &root, by_word);
    if (*found != e) free(e);
    (*found)->count++;
    words++;
  }
  twalk(root, print);
  printf("\n%d words\n", words);
  const char *gone[] = { "over", "the", "and", "while", "absent" };
  for (int k = 0; k < 5; k++) {
    struct counted key = { "", 0 };
    strcpy(key.word, gone[k]);
    struct counted **found = tfind(&key, &root, by_word);
    printf("%s %d, ", gone[k], found ? (*found)->count : 0);
    if (!found) continue;
    struct counted *e = *found;
    tdelete(&key, &root, by_word);
    free(e);
  }
  putchar('\n');
  twalk(root, print);
  tdestroy(root, destroy);
  printf("\n%d destroyed\n", destroyed);
  return 0;
}
