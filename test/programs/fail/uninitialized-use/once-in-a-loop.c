#include <stdio.h>
#include <stdlib.h>

struct Item {
	int id;
	int done;
};

/* The same mistake for a hundred blocks is told once. */
int main(void) {
	int open = 0;
	for (int i = 0; i < 100; i++) {
		struct Item *item = malloc(sizeof *item);
		item->id = i;
		if (!item->done) open++; //~ uninitialized-use
		free(item);
	}
	return open > 1000;
}
