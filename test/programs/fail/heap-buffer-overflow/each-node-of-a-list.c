// Every node of the list has too little room for its name: one mistake, told once.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
  struct node *next;
  char *name;
};

static struct node *push(struct node *list, const char *name) {
  struct node *n = malloc(sizeof *n);
  n->next = list;
  n->name = malloc(strlen(name));
  strcpy(n->name, name); //~ heap-buffer-overflow
  return n;
}

static int depth(int n) {
  char digits[4];
  digits[n < 3 ? n : 4] = 'x'; //~ stack-buffer-overflow
  return n == 0 ? digits[0] : depth(n - 1);
}

int main(void) {
  struct node *list = NULL;
  for (int i = 0; i < 50; i++) list = push(list, i % 2 ? "odd" : "even");
  for (struct node *n = list; n; n = n->next) printf("%s ", n->name);
  printf("%c\n", depth(9));
  while (list) {
    struct node *next = list->next;
    free(list->name);
    free(list);
    list = next;
  }
  return 0;
}
