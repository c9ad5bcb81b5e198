#include <stdlib.h>
#include <string.h>

struct node {
  int value;
  struct node *next;
};

struct node *head;

static void push(int value) {
  struct node *n = malloc(sizeof *n);
  n->value = value;
  n->next = head;
  head = n; // BREAK pushed
}

static char *copy(const char *text) {
  char *p = malloc(strlen(text) + 1);
  strcpy(p, text);
  return p;
}

int main(void) {
  push(1);
  push(2);
  push(3);
  char *name = copy("memscape");
  int *numbers = calloc(4, sizeof(int));
  numbers[2] = 7;
  free(name); // BREAK before
  name[0] = 'M'; // BREAK guilty
  free(numbers);
  return 0;
}
