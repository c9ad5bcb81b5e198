// covers: [7.19] a cache of the least recently used: intrusive lists by offsetof, chained hashing, eviction
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
struct link { struct link *next, *previous; };
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))
struct entry { unsigned key; int value; struct link age, bucket; };
enum { BUCKETS = 7, ROOM = 5 };
static struct link ages = {&ages, &ages}, buckets[BUCKETS];
static int used, hits, misses, evicted;
static void take_out(struct link *l) { l->next->previous = l->previous, l->previous->next = l->next; }
static void put_behind(struct link *head, struct link *l) {
  l->next = head->next, l->previous = head;
  head->next = head->next->previous = l;
}
static struct entry *find(unsigned key) {
  struct link *head = &buckets[key % BUCKETS];
  for (struct link *l = head->next; l != head; l = l->next) {
    struct entry *e = container_of(l, struct entry, bucket);
    if (e->key == key) return e;
  }
  return NULL;
}
static int square(unsigned key) {
  struct entry *e = find(key);
  if (e) {
    hits++;
    take_out(&e->age);
  } else {
    misses++;
    if (used == ROOM) {
      e = container_of(ages.previous, struct entry, age);
      take_out(&e->age), take_out(&e->bucket);
      evicted += (int)e->key;
    } else {
      e = malloc(sizeof *e);
      used++;
    }
    e->key = key, e->value = (int)(key * key);
    put_behind(&buckets[key % BUCKETS], &e->bucket);
  }
  put_behind(&ages, &e->age);
  return e->value;
}
int main(void) {
  for (int i = 0; i < BUCKETS; i++) buckets[i].next = buckets[i].previous = &buckets[i];
  long sum = 0;
  const unsigned keys[] = {1, 2, 3, 1, 4, 5, 6, 1, 2, 8, 15, 22, 8, 1, 29, 8, 15, 3};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) sum += square(keys[i]);
  printf("sum %ld hits %d misses %d evicted keys' sum %d\n", sum, hits, misses, evicted);
  for (struct link *l = ages.next; l != &ages; l = l->next) printf("%u ", container_of(l, struct entry, age)->key);
  printf("from the youngest\n");
  while (ages.next != &ages) {
    struct entry *e = container_of(ages.next, struct entry, age);
    take_out(&e->age), take_out(&e->bucket);
    free(e);
  }
}
