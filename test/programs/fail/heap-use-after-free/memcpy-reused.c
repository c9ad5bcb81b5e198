#include <stdlib.h>
#include <string.h>

struct Message { char text[32]; };

int main(void) {
    struct Message *sent = calloc(1, sizeof *sent);
    struct Message *queue[1] = { sent };
    free(sent);
    struct Message *next = malloc(sizeof *next);
    if (!next) return 1;
    next->text[0] = 0;
    memcpy(queue[0]->text, "hello", 6); //~ heap-use-after-free
    int changed = next->text[0];
    free(next);
    return changed == 0;
}
