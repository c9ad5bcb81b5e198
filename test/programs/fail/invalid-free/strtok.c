#include <stdlib.h>
#include <string.h>
int main(void) {
    char *line = strdup("  padded");
    while (*line == ' ')
        line++;
    free(line); //~ invalid-free
    return 0;
}
