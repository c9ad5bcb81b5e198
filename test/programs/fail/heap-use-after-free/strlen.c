#include <stdlib.h>
#include <string.h>
int main(void) {
    char *s = strdup("text");
    free(s);
    return (int)strlen(s) & 0; //~ heap-use-after-free
}
