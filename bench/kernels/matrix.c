#include <stdio.h>
double A[200][200], B[200][200], C[200][200];
static long product(int n) {
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            A[i][j] = i + 2 * j;
            B[i][j] = i - j;
        }
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double s = 0;
            for (int k = 0; k < n; k++)
                s += A[i][k] * B[k][j];
            C[i][j] = s;
        }
    double t = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            t += C[i][j] * (i + 1);
    return (long)t;
}
int main(void) {
    printf("%ld\n", product(200));
    return 0;
}
