// covers: [7.24.5.2] Huffman codes: a heap of trees, codes as bit strings, a text packed into bits and back
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct tree { unsigned long weight; int symbol; struct tree *zero, *one; };
static struct tree *heap[64];
static int count;
static int before(const struct tree *a, const struct tree *b) {
  return a->weight != b->weight ? a->weight < b->weight : a->symbol < b->symbol;
}
static void push(struct tree *t) {
  int i = count++;
  for (; i > 0 && before(t, heap[(i - 1) / 2]); i = (i - 1) / 2) heap[i] = heap[(i - 1) / 2];
  heap[i] = t;
}
static struct tree *pop(void) {
  struct tree *top = heap[0], *last = heap[--count];
  int i = 0;
  for (int c; (c = 2 * i + 1) < count; i = c) {
    if (c + 1 < count && before(heap[c + 1], heap[c])) c++;
    if (!before(heap[c], last)) break;
    heap[i] = heap[c];
  }
  heap[i] = last;
  return top;
}
static struct tree *make(unsigned long weight, int symbol, struct tree *zero, struct tree *one) {
  struct tree *t = malloc(sizeof *t);
  *t = (struct tree){weight, symbol, zero, one};
  return t;
}
static char codes[256][40];
static void assign(const struct tree *t, char *code, int n) {
  if (!t->zero) {
    memcpy(codes[t->symbol], code, n), codes[t->symbol][n] = '\0';
    return;
  }
  code[n] = '0', assign(t->zero, code, n + 1);
  code[n] = '1', assign(t->one, code, n + 1);
}
static void release(struct tree *t) {
  if (t->zero) release(t->zero), release(t->one);
  free(t);
}
int main(void) {
  const char *text = "she sells sea shells by the sea shore; the shells she sells are surely seashells";
  unsigned long seen[256] = {0};
  for (const char *p = text; *p; p++) seen[(unsigned char)*p]++;
  for (int c = 0; c < 256; c++)
    if (seen[c]) push(make(seen[c], c, NULL, NULL));
  int symbols = count;
  while (count > 1) {
    struct tree *a = pop(), *b = pop();
    push(make(a->weight + b->weight, a->symbol < b->symbol ? a->symbol : b->symbol, a, b));
  }
  struct tree *root = pop();
  char code[40];
  assign(root, code, 0);
  unsigned char packed[200] = {0};
  size_t bits = 0;
  for (const char *p = text; *p; p++)
    for (const char *c = codes[(unsigned char)*p]; *c; c++, bits++)
      if (*c == '1') packed[bits / 8] |= 0x80u >> bits % 8;
  char back[200];
  size_t n = 0;
  const struct tree *t = root;
  for (size_t i = 0; i < bits; i++) {
    t = packed[i / 8] & 0x80u >> i % 8 ? t->one : t->zero;
    if (!t->zero) back[n++] = (char)t->symbol, t = root;
  }
  back[n] = '\0';
  printf("%d symbols, %zu characters, %zu bits, %s\n", symbols, strlen(text), bits, strcmp(text, back) ? "lost" : "the same again");
  printf("s %zu, space %zu, b %zu\n", strlen(codes['s']), strlen(codes[' ']), strlen(codes['b']));
  release(root);
}
