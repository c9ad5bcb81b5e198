#include <string.h>
int main(void) {
    char text[8] = "abc";
    int i = (int)strlen(text);
    while (text[i] != '/' && i > -3) //~ stack-buffer-underflow
        i--;
    return 0;
}
