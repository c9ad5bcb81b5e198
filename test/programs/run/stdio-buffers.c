/* Where glibc puts the buffers of streams: each is a chunk of the heap from the first use until the stream is closed. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static uintptr_t base;
static void *kept[64];
static long seen[64];
static const char *names[64];
static int count;

static void *note(const char *name, void *p) {
  names[count] = name;
  seen[count++] = (long)((uintptr_t)p - base);
  return p;
}
static void place(const char *name, size_t size) {
  void *p = malloc(size);
  kept[count] = p;
  note(name, p);
}

int main(void) {
  char *first = malloc(24);
  base = (uintptr_t)first;
  place("second", 24);
  printf("hello\n");
  place("behind stdout's buffer", 24);
  int ch = getchar();
  place("behind stdin's buffer", 24);
  FILE *f = note("the FILE", fopen("buffers-f.txt", "w+"));
  place("behind the FILE", 24);
  fprintf(f, "abc %d", ch);
  place("behind its buffer", 24);
  rewind(f);
  fgetc(f);
  place("the same buffer reads", 24);

  static char own[512];
  FILE *g = fopen("buffers-g.txt", "w");
  setvbuf(g, own, _IOFBF, sizeof own);
  fputs("x", g);
  place("a buffer of the program's", 24);
  setvbuf(g, NULL, _IOFBF, 100);
  fputs("x", g);
  place("stays", 24);
  fclose(f);
  place("closed: the buffer's chunk again", 2000);
  place("closed: the FILE's chunk again", 472);

  FILE *h = fopen("buffers-h.txt", "w");
  setbuf(h, NULL);
  fputs("x", h);
  place("unbuffered", 24);
  FILE *k = fopen("buffers-k.txt", "w");
  setvbuf(k, NULL, _IOLBF, 0);
  place("line-buffered, not used yet", 24);
  fputs("x", k);
  place("line-buffered", 24);
  setvbuf(k, NULL, _IONBF, 0);
  place("unbuffered again: its chunk is free", 4000);

  FILE *w = fopen("buffers-w.txt", "w");
  setvbuf(w, NULL, _IOFBF, 64);
  place("setvbuf without an array allocates at once", 24);
  w = freopen("buffers-v.txt", "w", w);
  place("freopen freed it", 24);
  fputs("x", w);
  place("and the new one", 24);
  FILE *q = fopen("buffers-q.txt", "w");
  fputws(L"wide", q);
  place("wide streams have two buffers", 24);
  fclose(q);
  place("free both", 24);

  fclose(g);
  fclose(h);
  fclose(k);
  fclose(w);
  place("the end", 24);
  for (int i = 0; i < count; i++) {
    printf("%-45s %6ld\n", names[i], seen[i]);
    free(kept[i]);
  }
  free(first);
  return 0;
}
