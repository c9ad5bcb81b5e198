#include <stdio.h>
#include <stdlib.h>

struct Account { char name[16]; long balance; };

/* The index is so far off that it leads over everything between the blocks, into another one that is alive. */
static void rename_account(struct Account *accounts, int index) {
    accounts[index].name[0] = 'X'; //~ heap-buffer-overflow
}

int main(void) {
    struct Account *mine = malloc(2 * sizeof *mine);
    struct Account *yours = calloc(2, sizeof *yours);
    if (!mine || !yours) return 1;
    long apart = ((long)yours - (long)mine) / (long)sizeof *mine + 1;
    rename_account(mine, (int)apart);
    printf("%s\n", yours[0].name);
    free(mine);
    free(yours);
    return 0;
}
