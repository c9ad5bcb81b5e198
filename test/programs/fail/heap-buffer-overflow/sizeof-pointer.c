#include <stdlib.h>
struct Record { int id; char text[28]; };
int main(void) {
    struct Record *r = malloc(sizeof r);
    r->id = 1;
    r->text[10] = 'x'; //~ heap-buffer-overflow
    free(r);
    return 0;
}
