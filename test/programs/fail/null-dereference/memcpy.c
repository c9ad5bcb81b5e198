#include <string.h>
int main(void) {
    char *p = 0;
    memcpy(p, "abc", 4); //~ null-dereference
    return 0;
}
