#include <stdlib.h>
struct Box { char *data; };
static void destroy(struct Box *b) { free(b->data); } //~ double-free
int main(void) {
    struct Box a = {malloc(100)};
    struct Box b = a;
    destroy(&a);
    destroy(&b);
    return 0;
}
