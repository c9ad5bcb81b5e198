#include <stdio.h>
#include <stdlib.h>
static long sieve(int n) {
    char *composite = malloc(n + 1);
    long count = 0;
    for (int i = 0; i <= n; i++)
        composite[i] = 0;
    for (int i = 2; (long)i * i <= n; i++)
        if (!composite[i])
            for (int j = i * i; j <= n; j += i)
                composite[j] = 1;
    for (int i = 2; i <= n; i++)
        if (!composite[i])
            count++;
    free(composite);
    return count;
}
int main(void) {
    printf("%ld\n", sieve(5000000));
    return 0;
}
