#include <assert.h>
int main(void) {
    int two = 2;
    assert(two == 3); //~ abort
    return 0;
}
