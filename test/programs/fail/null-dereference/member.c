#include <stddef.h>
struct s { int a, b; };
int main(void) {
    struct s *p = NULL;
    p->b = 5; //~ null-dereference
    return 0;
}
