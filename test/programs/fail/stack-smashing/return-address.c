#include <string.h>
static void copy(const char *text) {
    char buffer[8];
    strcpy(buffer, text); //~ stack-buffer-overflow
} //~ stack-smashing
int main(void) {
    copy("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    return 0;
}
