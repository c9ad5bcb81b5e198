#include <setjmp.h>
#include <stdio.h>
static jmp_buf env; static int depth;
static void dive(int n) { depth++; if (n == 0) longjmp(env, 7); dive(n - 1); }
static int tries(void) { volatile int count = 0; jmp_buf b; int r = setjmp(b); count++; if (count < 4) longjmp(b, count); return count * 10 + r; }
int main(void) {
    int r = setjmp(env); if (r == 0) { puts("first"); dive(20); puts("never"); } else printf("back %d depth %d\n", r, depth);
    printf("%d\n", tries()); if (setjmp(env) == 0) longjmp(env, 0); else puts("zero becomes one");
    sigjmp_buf sb; if (sigsetjmp(sb, 1) == 0) siglongjmp(sb, 3); puts("done");
    return 0;
}
