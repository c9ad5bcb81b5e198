#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <stddef.h>
#define NAME(x) _Generic((x), int: "int", double: "double", char *: "string", default: "other", float: "float", long: "long")
_Static_assert(sizeof(int) == 4, "int"); struct s { char a; alignas(8) char b; int flex[]; }; enum color { RED, GREEN = 5, BLUE }; typedef int (*op)(int);
static inline int sq(int x) { return x * x; } static _Noreturn void stop(void) { puts("stop"); exit(4); }
_Thread_local int tls = 3; static _Thread_local char tbuf[10] = "tls";
int main(void) {
    printf("%s %s %s %s %s\n", NAME(1), NAME(1.0), NAME("x"), NAME('c'), NAME(1L)); printf("%zu %zu\n", offsetof(struct s, b), sizeof(struct s)); printf("%d %d %d\n", RED, GREEN, BLUE);
    bool b = 42; printf("%d %d %zu\n", b, !b, sizeof b); int64_t i = INT64_C(-5); printf("%" PRId64 " %" PRIx32 "\n", i, (uint32_t)255); op f = sq; printf("%d\n", f(9));
    int *p = (int[]){1, 2, 3}; printf("%d\n", p[2]); struct { int x, y; } q = {.y = 2}; printf("%d %d\n", q.x, q.y); printf("%s %d\n", __func__, __LINE__);
    tls += 4; tbuf[0] = 'T'; printf("%d %s\n", tls, tbuf); printf("%s\n", u8"\u00e9" "x"); printf("%d %d\n", L'a', '\x41'); const char *raw = "a\tb\\\"\101"; puts(raw);
    int x = ({ int t = 5; t * 2; }); printf("%d\n", x); __auto_type y = 2.5; printf("%g\n", y); typeof(x) z = 3; printf("%d\n", z); printf("%d\n", __builtin_constant_p(3));
    int r; printf("%d ", __builtin_add_overflow(2000000000, 2000000000, &r)); printf("%d\n", __builtin_mul_overflow(3, 4, &r)); printf("%d\n", r); unsigned char uc; printf("%d", __builtin_add_overflow(200, 100, &uc)); printf(" %d\n", uc);
    stop();
}
