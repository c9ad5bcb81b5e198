#include <stdarg.h>
#include <stdio.h>
struct point { int x, y; }; struct wide { long a, b, c; };
static double sum(const char *kinds, ...) {
    va_list ap; va_start(ap, kinds); double s = 0;
    for (; *kinds; kinds++)
        switch (*kinds) {
        case 'i': s += va_arg(ap, int); break;
        case 'l': s += va_arg(ap, long); break;
        case 'd': s += va_arg(ap, double); break;
        case 's': { const char *t = va_arg(ap, const char *); while (*t) s += *t++ - '0'; break; }
        case 'p': { struct point p = va_arg(ap, struct point); s += p.x * 10 + p.y; break; }
        case 'w': { struct wide w = va_arg(ap, struct wide); s += w.a + w.b + w.c; break; }
        }
    va_end(ap);
    return s;
}
static int format(char *out, size_t n, const char *f, ...) { va_list ap; va_start(ap, f); va_list copy; va_copy(copy, ap); int need = vsnprintf(NULL, 0, f, copy); va_end(copy); vsnprintf(out, n, f, ap); va_end(ap); return need; }
int main(void) {
    printf("%g\n", sum("iiiiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    printf("%g\n", sum("dddddddddd", .5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5));
    printf("%g\n", sum("idldspwidw", 1, 2.5, 3000000000L, 4.25, "123", (struct point){4, 2}, (struct wide){1, 2, 3}, 7, 8.0, (struct wide){10, 20, 30}));
    char buf[20]; int n = format(buf, sizeof buf, "%d-%s-%5.2f|%c", 42, "text", 3.14159, 'z'); printf("%d %s\n", n, buf);
    return 0;
}
