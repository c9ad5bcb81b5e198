#include <stdint.h>
#include <stdlib.h>

struct Slot { uintptr_t where; };

int main(void) {
    int *a = calloc(8, sizeof *a);
    int *b = calloc(64, sizeof *b);
    if (!a || !b) return 1;
    struct Slot s = { (uintptr_t)a };
    struct Slot copy = s;
    copy.where += 20 * sizeof *a;
    int *p = (int *)copy.where;
    int before = b[10];
    *p = 1; //~ heap-buffer-overflow
    free(a);
    free(b);
    return before;
}
