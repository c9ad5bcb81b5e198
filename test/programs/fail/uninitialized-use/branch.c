#include <stdio.h>
int main(void) {
    int x;
    if (x > 3) //~ uninitialized-use
        puts("big");
    return 0;
}
