#include <stdio.h>

static int fill(int n, int at) {
    int kept[8] = { 0 };
    int list[n];
    for (int i = 0; i < n; i++) list[i] = i;
    int *p = list;
    p[at] = 5; //~ stack-buffer-overflow
    return kept[3] + list[0];
}

int main(void) {
    int there = 0;
    printf("%d\n", fill(4, 3));
    printf("%d\n", fill(4, 24) + there);
    return 0;
}
