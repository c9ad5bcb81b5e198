#include <stdio.h>
#include <stdlib.h>

typedef struct Pair {
    int left;
    int right;
} Pair;

static int total;

static int add(Pair *pair, int i) {
    pair->left += i;
    pair->right = pair->left * 2;
    total += pair->right;
    return total;
}

static void spin(void) {
    volatile int going = 1;
    while (going) {
        total++;
    }
}

int main(void) {
    char name[32];
    Pair *pair = calloc(1, sizeof *pair);
    for (int i = 0; i < 10; i++) {
        int sum = add(pair, i);
        printf("%d: %d\n", i, sum);
    }
    printf("Who is there? ");
    fflush(stdout);
    if (fgets(name, sizeof name, stdin)) printf("Hello, %s", name);
    spin();
    free(pair);
    return 0;
}
