#include <stdlib.h>

struct Node {
	struct Node *prev, *next;
};

int main(void) {
	struct Node *a = calloc(1, sizeof *a), *b = calloc(1, sizeof *b);
	a->next = a->prev = b;
	b->next = b->prev = a;
	b = NULL;
	a = NULL; //~ leak
	return 0;
}
