#include <stdlib.h>
static char *inside;
int main(void) {
    char *p = malloc(64);
    inside = p + 10;
    return 0;
}
