#include <stdio.h>
#include <string.h>
/* Nothing links the pieces: that they are handed out again shows what the functions do. */
static char memory[4][32];
static unsigned char taken[4];
static char *slot_alloc(void) {
    for (int i = 0; i < 4; i++)
        if (!taken[i]) {
            taken[i] = 1;
            return memory[i];
        }
    return NULL;
}
static void slot_free(char *p) { taken[(p - memory[0]) / 32] = 0; }
int main(void) {
    char *a = slot_alloc();
    strcpy(a, "first");
    slot_free(a);
    char *b = slot_alloc();
    strcpy(b, "second");
    puts(a); //~ pool-use-after-return
    slot_free(b);
    return 0;
}
