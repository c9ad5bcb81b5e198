#include <stdlib.h>
static int *keep;
int main(void) {
    keep = malloc(100);
    return 0;
}
