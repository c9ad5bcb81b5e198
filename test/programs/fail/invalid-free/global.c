#include <stdlib.h>
static int table[4];
int main(void) {
    free(table); //~ invalid-free
    return 0;
}
