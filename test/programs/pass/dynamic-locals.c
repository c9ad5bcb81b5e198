/* Variable-length arrays and alloca, made and dropped many times, with their pointers passed on. */
#include <alloca.h>
#include <stdio.h>
#include <string.h>

static int total(const int *p, int n) {
    int s = 0;
    for (int i = 0; i < n; i++) s += p[i];
    return s;
}

static int loops(int rounds) {
    int s = 0;
    for (int n = 1; n <= rounds; n++) {
        int a[n];
        char text[n * 3 + 1];
        int *p = a;
        for (int i = 0; i < n; i++) *p++ = i;
        memset(text, 'x', sizeof text);
        text[n * 3] = 0;
        s += total(a, n) + (int)strlen(text);
    }
    return s;
}

static char *join(char *to, const char *a, const char *b) {
    char *copy = alloca(strlen(a) + strlen(b) + 1);
    strcpy(copy, a);
    strcat(copy, b);
    return strcpy(to, copy);
}

static int grid(int rows, int columns) {
    int g[rows][columns];
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) g[r][c] = r * c;
    int (*last)[columns] = &g[rows - 1];
    return (*last)[columns - 1] + total(&g[0][0], rows * columns);
}

static int nested(int depth) {
    int a[depth + 1];
    a[depth] = depth;
    return depth == 0 ? a[0] : nested(depth - 1) + a[depth];
}

int main(void) {
    char text[32];
    printf("%d %s %d %d\n", loops(40), join(text, "some", "thing"), grid(3, 5), nested(100));
    return 0;
}
