// covers: [7.24.3.7] realloc in growing arrays of any type by macros: doubling, shrinking, insertion and removal in the middle
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define ARRAY(type) struct { type *items; size_t count, room; }
#define PUSH(a, ...) \
  ((a).count == (a).room ? (void)((a).items = realloc((a).items, ((a).room = (a).room ? 2 * (a).room : 2) * sizeof *(a).items)) : (void)0, \
   (a).items[(a).count++] = (__VA_ARGS__))
#define REMOVE(a, i) memmove(&(a).items[i], &(a).items[(i) + 1], (--(a).count - (i)) * sizeof *(a).items)
#define FIT(a) ((a).items = realloc((a).items, ((a).room = (a).count) * sizeof *(a).items))
struct pair { char name[8]; long n; };
int main(void) {
  ARRAY(int) numbers = {0};
  size_t grown = 0, room = 0;
  for (int i = 0; i < 1000; i++) {
    PUSH(numbers, i * i);
    if (numbers.room != room) room = numbers.room, grown++;
  }
  printf("%zu items, room %zu, grown %zu times, last %d\n", numbers.count, numbers.room, grown, numbers.items[999]);
  for (size_t i = 0; i < numbers.count;) {
    if (numbers.items[i] % 2) REMOVE(numbers, i);
    else i++;
  }
  FIT(numbers);
  long sum = 0;
  for (size_t i = 0; i < numbers.count; i++) sum += numbers.items[i];
  printf("%zu even squares, room %zu, sum %ld\n", numbers.count, numbers.room, sum);
  free(numbers.items);
  ARRAY(struct pair) pairs = {0};
  const char *names[] = {"one", "two", "three", "four", "five"};
  for (long i = 0; i < 5; i++) {
    PUSH(pairs, (struct pair){.n = i + 1});
    strcpy(pairs.items[i].name, names[i]);
  }
  REMOVE(pairs, 1);
  REMOVE(pairs, 3);
  for (size_t i = 0; i < pairs.count; i++) printf("%s=%ld ", pairs.items[i].name, pairs.items[i].n);
  printf("\n");
  free(pairs.items);
  ARRAY(char *) texts = {0};
  for (int i = 0; i < 20; i++) {
    char buffer[16];
    snprintf(buffer, sizeof buffer, "text %d", i);
    PUSH(texts, strdup(buffer));
  }
  printf("%s %s %zu\n", texts.items[0], texts.items[19], texts.room);
  while (texts.count) free(texts.items[--texts.count]);
  free(texts.items);
}
