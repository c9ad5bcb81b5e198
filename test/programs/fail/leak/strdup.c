#include <string.h>
int main(void) {
    char *copy = strdup("never freed");
    return copy[0] == 'x'; //~ leak
}
