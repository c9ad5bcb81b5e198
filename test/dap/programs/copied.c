#include <string.h>
int watched[4];
int main(void) {
    int source[4] = {1, 2, 3, 4};
    memcpy(watched, source, sizeof source);
    memset(&watched[1], 7, sizeof watched[1]);
    watched[1] = 5;
    return watched[1];
}
