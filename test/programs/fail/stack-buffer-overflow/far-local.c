#include <stdio.h>

static void put(int *values, long index, int value) {
    values[index] = value; //~ stack-buffer-overflow
}

int main(void) {
    int secret[4] = { 9, 9, 9, 9 };
    int scores[4] = { 1, 2, 3, 4 };
    put(scores, 3, 5);
    put(scores, ((long)&secret[1] - (long)scores) / (long)sizeof(int), 0);
    printf("%d\n", secret[1]);
    return scores[0] - 1;
}
