#include <string.h>
struct S { char name[8]; int *p; };
int main(void) {
    int x = 1;
    struct S s = {"", &x};
    memcpy(&s.p, "ABCDEFGH", 8);
    return *s.p; //~ wild-access
}
