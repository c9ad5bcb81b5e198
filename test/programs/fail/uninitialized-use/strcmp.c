#include <string.h>
int main(void) {
    char buffer[8];
    return strcmp(buffer, "text") & 0; //~ uninitialized-use
}
