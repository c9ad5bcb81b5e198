// covers: [6.2.2] external, internal and no linkage; tentative definitions; extern inside a block
#include <stdio.h>

int tentative;
int tentative;
static int hidden;
static int hidden = 4;
int shadow = 1;
extern int later;

static int use(void) {
  int shadow = 10;
  { extern int shadow; shadow += 5; }
  return shadow;
}
int later = 99;

int main(void) {
  extern int hidden;
  int local = use();
  printf("%d %d %d %d %d\n", tentative, hidden, local, shadow, later);
  tentative = 3;
  { int tentative = 7; (void)tentative; { int local = 8; tentative += local; } printf("%d ", tentative); }
  printf("%d %d\n", tentative, local);
  return 0;
}
