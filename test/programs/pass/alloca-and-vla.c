#include <alloca.h>
#include <string.h>
static int work(int n) {
    char *a = alloca(n);
    memset(a, 1, n);
    int v[n];
    for (int i = 0; i < n; i++)
        v[i] = a[i];
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += v[i];
    return sum;
}
int main(void) {
    int total = 0;
    for (int i = 1; i < 20; i++)
        total += work(i);
    return total != 190;
}
