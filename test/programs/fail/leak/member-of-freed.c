#include <stdlib.h>

struct Node {
	struct Node *next;
	char *text;
};

static struct Node *head;

static void push(void) {
	struct Node *n = malloc(sizeof *n);
	n->text = malloc(8);
	n->next = head;
	head = n;
}

static void pop(void) {
	struct Node *n = head;
	head = n->next;
	free(n); //~ leak
}

int main(void) {
	push();
	push();
	pop();
	free(head->text);
	free(head);
	return 0;
}
