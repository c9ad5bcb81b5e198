#include <stdlib.h>
int main(void) {
    int *a = malloc(4 * sizeof *a);
    for (int n = 4, i = 0; i < 1000; i++) {
        if (i == n) {
            n *= 2;
            a = realloc(a, n * sizeof *a);
        }
        a[i] = i;
    }
    int sum = 0;
    for (int i = 0; i < 1000; i++)
        sum += a[i];
    free(a);
    return sum != 499500;
}
