#include <stdio.h>

static int small[4] = { 1, 2, 3, 4 };
static int large[128];
static struct { const char *name; int *values; } columns[2] = { { "small", small }, { "large", large } };

int main(void) {
    int apart = (int)(&large[16] - small);
    for (int i = 0; i < 2; i++) printf("%s %d\n", columns[i].name, columns[i].values[2]);
    columns[0].values[apart] = 9; //~ global-buffer-overflow
    printf("%d\n", large[16]);
    return 0;
}
