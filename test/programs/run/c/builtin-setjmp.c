#include <setjmp.h>
#include <stdio.h>

/* __builtin_setjmp: five words, registers of the caller survive, jumps out of deep calls and again and again. */
static void *top[5], *inner[5];

__attribute__((noinline)) static void dive(int n, void **to) {
    volatile char pad[64];
    pad[n] = (char)n;
    if (n == 0) __builtin_longjmp(to, 1);
    dive(n - 1, to);
    pad[0] = 0;
}

__attribute__((noinline)) static int nested(int depth) {
    volatile int tries = 0;
    if (__builtin_setjmp(inner)) {
        tries++;
        if (tries == 3) __builtin_longjmp(top, 1);
    }
    dive(depth + tries, inner);
    return -1;
}

__attribute__((noinline)) static int sum(int a, int b, int c, int d, int e, int f) {
    int total = a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6;
    if (__builtin_setjmp(top) == 0) {
        nested(a);
        return -1;
    }
    return total + a - f;
}

static jmp_buf plain;

int main(void) {
    long kept = 11, more = 22, third = 33;
    for (int i = 0; i < 4; i++) {
        int got = sum(i, i + 1, i + 2, i + 3, i + 4, i + 5);
        kept += got, more ^= kept, third -= more;
        printf("%d %ld %ld %ld\n", got, kept, more, third);
    }
    volatile int rounds = 0;
    if (setjmp(plain) < 2) {
        rounds++;
        if (__builtin_setjmp(inner) == 0) dive(3, inner);
        longjmp(plain, rounds);
    }
    printf("rounds %d\n", rounds);
    return 0;
}
