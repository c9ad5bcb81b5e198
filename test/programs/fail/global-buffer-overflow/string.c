#include <string.h>
char name[8];
int after;
int main(void) {
    strcpy(name, "12345678"); //~ global-buffer-overflow
    return after;
}
