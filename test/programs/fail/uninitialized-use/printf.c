#include <stdio.h>
int main(void) {
    int x;
    printf("%d\n", x); //~ uninitialized-use
    return 0;
}
