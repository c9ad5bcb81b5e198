#include <stdio.h>

int table[4] = { 1, 2, 3, 4 };
int other[64] = { 0 };

struct View { int *data; int length; };
static struct View view = { table, 4 };

static int sum(const struct View *v, int from, int to) {
    int s = 0;
    for (int i = from; i < to; i++) s += v->data[i]; //~ global-buffer-overflow
    return s;
}

int main(void) {
    view.data = table;
    int apart = (int)(&other[8] - table);
    printf("%d %d\n", sum(&view, 0, 4), sum(&view, apart, apart + 1));
    return 0;
}
