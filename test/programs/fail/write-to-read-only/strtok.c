#include <string.h>
int main(void) {
    char *s = "a b";
    char *t = strtok(s, " "); //~ write-to-read-only
    return t == 0;
}
