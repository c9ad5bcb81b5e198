#include <stdlib.h>
int main(void) {
    char *s = "text";
    free(s); //~ invalid-free
    return 0;
}
