#include <stdlib.h>
#include <string.h>
static char *copy(const char *s) {
    char *t = malloc(strlen(s));
    strcpy(t, s); //~ heap-buffer-overflow
    return t;
}
int main(void) {
    char *t = copy("hello");
    free(t);
    return 0;
}
