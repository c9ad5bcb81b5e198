#include <stdlib.h>
#include <string.h>
struct User { char name[16]; int admin; };
int main(void) {
    struct User *u = malloc(sizeof *u);
    u->admin = 0;
    free(u);
    char *note = malloc(8);
    strcpy(note, "hi");
    int r = u->admin; //~ heap-use-after-free
    free(note);
    return r & 0;
}
