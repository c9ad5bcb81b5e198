#include <stdlib.h>
int main(void) {
    int local = 5;
    int *p = &local;
    free(p); //~ invalid-free
    return 0;
}
