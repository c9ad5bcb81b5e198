#include <stdlib.h>
struct Point { double x, y; };
int main(void) {
    struct Point *p = malloc(3 * sizeof *p);
    for (int i = 0; i < 4; i++)
        p[i].y = i; //~ heap-buffer-overflow
    free(p);
    return 0;
}
