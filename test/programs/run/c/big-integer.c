#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { int n; unsigned *d; } big;
static big from(unsigned v) { big b = {1, malloc(sizeof(unsigned))}; b.d[0] = v; return b; }
static void mul(big *b, unsigned k) { unsigned long c = 0; for (int i = 0; i < b->n; i++) { c += (unsigned long)b->d[i] * k; b->d[i] = (unsigned)(c % 1000000000); c /= 1000000000; } if (c) { b->d = realloc(b->d, (b->n + 1) * sizeof(unsigned)); b->d[b->n++] = (unsigned)c; } }
static char *text(const big *b) { char *s = malloc(b->n * 9 + 2), *p = s; p += sprintf(p, "%u", b->d[b->n - 1]); for (int i = b->n - 2; i >= 0; i--) p += sprintf(p, "%09u", b->d[i]); return s; }
int main(void) { big f = from(1); for (unsigned i = 2; i <= 100; i++) mul(&f, i); char *s = text(&f); puts(s); int digits = 0; for (char *p = s; *p; p++) digits += *p - '0'; printf("%zu %d\n", strlen(s), digits); free(s); free(f.d); return 0; }
