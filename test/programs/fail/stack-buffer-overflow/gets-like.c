#include <stdio.h>
int main(void) {
    char small[4];
    sprintf(small, "%d", 123456); //~ stack-buffer-overflow
    return 0;
}
