#include <stddef.h>
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <malloc.h>
struct a { char c; double d; char e; int i; }; struct b { struct a a; char t; }; struct bits { int x : 3, y : 30; char z; }; union u { struct a a; char raw[50]; }; struct flex { int n; short v[]; }; struct over { _Alignas(32) char c; };
int main(void) { printf("%zu %zu %zu %zu %zu %zu\n", sizeof(struct a), sizeof(struct b), sizeof(struct bits), sizeof(union u), sizeof(struct flex), sizeof(struct over)); printf("%zu %zu %zu %zu\n", offsetof(struct a, d), offsetof(struct a, i), offsetof(struct b, t), offsetof(struct flex, v)); printf("%zu %zu %zu %zu %zu\n", _Alignof(char), _Alignof(double), _Alignof(struct a), _Alignof(struct over), _Alignof(max_align_t)); for (size_t n = 0; n < 100; n += 13) { void *p = malloc(n); printf("%zu ", malloc_usable_size(p)); free(p); } puts(""); void *q = aligned_alloc(256, 512); printf("%d\n", (int)((uintptr_t)q % 256)); free(q); char *x = malloc(24), *y = malloc(24); printf("%ld\n", (long)((uintptr_t)y - (uintptr_t)x)); free(x); char *z = malloc(20); printf("%d\n", z == x); free(y); free(z); int on_stack; printf("%d\n", (uintptr_t)&on_stack > (uintptr_t)x); return 0; }
