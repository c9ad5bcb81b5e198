#include <string.h>
int main(void) {
    char b[16] = "abcdefgh";
    memcpy(b + 2, b, 8); //~ overlapping-arguments
    return 0;
}
