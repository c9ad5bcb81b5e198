// stdin: 42 -17 0x1f 3.5 word  [abc]def 12abc 077 99 a b\n  next line here\n100,200;300 1e3 inf .5
#include <stdio.h>
int main(void) {
    int a, b, c; float f; char w[20], s[20], t[20]; 
    int n = scanf("%d %d %x %f %19s", &a, &b, (unsigned *)&c, &f, w); printf("%d: %d %d %d %g %s\n", n, a, b, c, f, w);
    n = scanf(" [%19[a-z]]%19[^ ]", s, t); printf("%d: %s %s\n", n, s, t);
    int d; char rest[10]; n = scanf("%2d%9s", &d, rest); printf("%d: %d %s\n", n, d, rest);
    int o; long l; n = scanf("%i %ld", &o, &l); printf("%d: %d %ld\n", n, o, l);
    char c1, c2; n = scanf(" %c %c", &c1, &c2); printf("%d: %c %c\n", n, c1, c2);
    char line[50]; if (fgets(line, sizeof line, stdin)) printf("<%s>", line); if (fgets(line, sizeof line, stdin)) printf("<%s>\n", line);
    int x, y, z, count; n = scanf("%d,%d;%d%n", &x, &y, &z, &count); printf("%d: %d %d %d %d\n", n, x, y, z, count);
    double g, h, i; n = scanf("%lf%lf%lf", &g, &h, &i); printf("%d: %g %g %g\n", n, g, h, i);
    n = scanf("%d", &x); printf("%d %d\n", n, n == EOF);
    n = sscanf("7:8", "%d:%*d", &x); printf("%d %d\n", n, x); n = sscanf("abc", "%d", &x); printf("%d\n", n); n = sscanf("", "%d", &x); printf("%d\n", n);
    short sh; signed char hh; unsigned long ul; n = sscanf("300 300 18446744073709551615", "%hd %hhd %lu", &sh, &hh, &ul); printf("%d %d %d %lu\n", n, sh, hh, ul);
    return 0;
}
