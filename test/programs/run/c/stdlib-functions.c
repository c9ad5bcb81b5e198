#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
static int cmp(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return (x > y) - (x < y); }
struct rec { int key; char tag; };
static int bykey(const void *a, const void *b) { return ((const struct rec *)a)->key - ((const struct rec *)b)->key; }
int main(void) {
    int v[] = {5, 2, 9, -1, 7, 2, 8, 0}; qsort(v, 8, sizeof *v, cmp); for (int i = 0; i < 8; i++) printf("%d ", v[i]); puts("");
    int key = 7; int *f = bsearch(&key, v, 8, sizeof *v, cmp); printf("%ld\n", f ? (long)(f - v) : -1L); key = 6; printf("%d\n", bsearch(&key, v, 8, sizeof *v, cmp) == NULL);
    struct rec r[] = {{2, 'a'}, {1, 'b'}, {2, 'c'}, {1, 'd'}, {0, 'e'}}; qsort(r, 5, sizeof *r, bykey); for (int i = 0; i < 5; i++) printf("%d%c ", r[i].key, r[i].tag); puts("");
    printf("%d %ld %g\n", atoi("  -42abc"), atol("123456789012"), atof("3.5e2x"));
    char *end; printf("%ld", strtol("0x1Fz", &end, 0)); printf("%s ", end); printf("%ld ", strtol("-0777", &end, 0)); printf("%lu ", strtoul("101", NULL, 2)); printf("%ld\n", strtol("zz", NULL, 36));
    errno = 0; long big = strtol("99999999999999999999", &end, 10); printf("%ld %d\n", big, errno == ERANGE); double sd = strtod("1.25e-3rest", &end); printf("%g %s\n", sd, end);
    printf("%g %g %d\n", strtod("0x1.8p3", NULL), strtod("inf", NULL), strtod("-nan", NULL) == 0);
    srand(42); for (int i = 0; i < 5; i++) printf("%d ", rand()); puts(""); srand(1); printf("%d ", rand() % 100); printf("%d\n", rand() % 100); srandom(7); printf("%ld\n", random());
    div_t d = div(-17, 5); ldiv_t l = ldiv(100, 7); printf("%d %d %ld %ld\n", d.quot, d.rem, l.quot, l.rem); printf("%d %ld %lld\n", abs(-5), labs(-6L), llabs(-7LL));
    printf("%s\n", getenv("MEMSCAPE_SURELY_UNSET") ? "set" : "unset"); setenv("MEM_X", "yes", 1); printf("%s\n", getenv("MEM_X")); unsetenv("MEM_X"); printf("%d\n", getenv("MEM_X") == NULL);
    int *c = calloc(4, sizeof *c); printf("%d\n", c[0] + c[3]); c = realloc(c, 100 * sizeof *c); c[99] = 5; printf("%d %d\n", c[0], c[99]); free(c); free(NULL);
    return EXIT_FAILURE + 4;
}
