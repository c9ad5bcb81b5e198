#include <string.h>
int main(void) {
    char *copy = strdup("never freed"); //~ leak
    return copy[0] == 'x';
}
