#include <stdio.h>
#include <string.h>

struct account {
  char name[8];
  int is_admin;
};

int main(void) {
  struct account a = {"", 0};
  strcpy(a.name, "alexander"); //~ member-overflow
  printf("%s: %d\n", a.name, a.is_admin != 0);
  return 0;
}
