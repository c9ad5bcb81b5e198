// heap-limit: 1048576
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct command {
  struct command *before;
  char text[40];
};
struct shell {
  int number;
  struct command *history;
};
static void remember(struct shell *shell, const char *text) {
  struct command *c = malloc(sizeof *c); //~ unbounded-growth
  if (!c) {
    printf("out of memory\n");
    exit(0);
  }
  strcpy(c->text, text);
  c->before = shell->history;
  shell->history = c;
}
int main(void) {
  static struct shell shell;
  char text[40];
  for (shell.number = 0;; shell.number++) {
    sprintf(text, "command %d", shell.number);
    remember(&shell, text);
  }
}
