#include <stdlib.h>
#include <string.h>
struct s { char c; long l; short t; };
static struct s id(struct s x) { return x; }
int main(void) {
    struct s a, b;
    a.c = 1; a.l = 2; a.t = 3;
    b = id(a);
    struct s *h = malloc(sizeof *h);
    memcpy(h, &b, sizeof b);
    struct s c = *h;
    free(h);
    return c.c + (int)c.l + c.t - 6;
}
