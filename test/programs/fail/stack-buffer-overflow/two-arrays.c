#include <string.h>
int main(void) {
    char first[8];
    char second[8];
    strcpy(second, "short");
    strcpy(first, "much longer"); //~ stack-buffer-overflow
    return second[0] == 0;
}
