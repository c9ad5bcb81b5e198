#include <stdio.h>
#include <string.h>
static void rotate(int (*m)[3], int n) { for (int i = 0; i < n; i++) { int t = m[i][0]; m[i][0] = m[i][1]; m[i][1] = m[i][2]; m[i][2] = t; } }
static int apply(int (*f)(int, int), int a, int b) { return f(a, b); }
static int add(int a, int b) { return a + b; }
static int mul(int a, int b) { return a * b; }
int main(void) {
    int a[5] = {1, 2, 3}; int *p = a + 1; int **pp = &p;
    printf("%d %d %d %ld\n", *p, p[1], *(*pp + 2), (long)(&a[4] - p));
    int m[2][3] = {{1, 2, 3}, {4, 5, 6}}; rotate(m, 2);
    for (int i = 0; i < 6; i++) printf("%d ", ((int *)m)[i]);
    printf("\n%d %d\n", apply(add, 3, 4), apply(mul, 3, 4));
    int (*table[])(int, int) = {add, mul}; int s = 0; for (int i = 0; i < 2; i++) s += table[i](i + 2, 5); printf("%d\n", s);
    char text[] = "hello"; char *q = text; while (*q) { *q -= 32; q++; } puts(text);
    const char *names[] = {"ann", "bob", [4] = "eve"}; for (int i = 0; i < 5; i++) printf("%s ", names[i] ? names[i] : "-");
    printf("\n%zu %zu %zu\n", sizeof a, sizeof text, sizeof names);
    char buf[16]; memset(buf, 'x', 15); buf[15] = 0; memcpy(buf + 2, "abc", 3); puts(buf); memmove(buf + 1, buf, 8); puts(buf);
    void *v = &a[2]; printf("%d\n", *(int *)v);
    int n = 4; int vla[n][n]; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) vla[i][j] = i * j; printf("%d %zu\n", vla[3][2], sizeof vla);
    printf("%d %d\n", p > a, p == &a[1]);
    int *end = a + 5; int sum = 0; for (int *it = a; it != end; ++it) sum += *it; printf("%d\n", sum);
    return 0;
}
