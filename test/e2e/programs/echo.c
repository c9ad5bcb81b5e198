#include <stdio.h>

int main(void) {
  char name[32];
  printf("Your name? ");
  fflush(stdout);
  if (scanf("%31s", name) != 1)
    return 1;
  printf("Hello, %s!\n", name);
  return 0;
}
