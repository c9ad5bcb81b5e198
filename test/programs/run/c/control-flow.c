#include <stdio.h>
static const char *day(int d) {
    switch (d) {
    case 0: return "sun"; case 1: return "mon"; case 2: return "tue"; case 3: return "wed";
    case 4: return "thu"; case 5: return "fri"; case 6: return "sat"; default: return "none";
    }
}
static int sparse(long v) {
    switch (v) { case -5: return 1; case 100: return 2; case 1000000: return 3; case 5000000000L: return 4; case 7 ... 12: return 5; }
    return 0;
}
static int duff(int count) {
    int n = (count + 7) / 8, steps = 0;
    switch (count % 8) {
    case 0: do { steps++; case 7: steps++; case 6: steps++; case 5: steps++; case 4: steps++; case 3: steps++; case 2: steps++; case 1: steps++; } while (--n > 0);
    }
    return steps;
}
int main(void) {
    for (int i = -1; i < 8; i++) printf("%s ", day(i));
    printf("\n%d %d %d %d %d %d\n", sparse(-5), sparse(100), sparse(1000000), sparse(5000000000L), sparse(9), sparse(13));
    printf("%d %d\n", duff(20), duff(3));
    int i = 0;
again:
    if (i < 5) { i++; goto again; }
    printf("%d\n", i);
    for (int a = 0, b = 10; a < b; a += 2, b--) { if (a == 4) continue; printf("%d,%d ", a, b); }
    putchar('\n');
    do { i--; if (i == 2) break; } while (i);
    printf("%d\n", i);
    int x = 5; printf("%d\n", x > 3 ? x < 10 ? 1 : 2 : 3); x++;
    printf("%d %d\n", 0 && (x = 99), 1 || (x = 98)); printf("%d\n", x);
    static void *labels[] = {&&one, &&two, &&three};
    int k = 0;
next:
    if (k == 3) return x;
    goto *labels[k++];
one: puts("one"); goto next;
two: puts("two"); goto next;
three: puts("three"); goto next;
}
