// Heap 5 · realloc grows a block where it is, or moves it
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. text has 24 bytes, and behind it is the top.
//   2. It grew to 100 bytes where it was: the address is the same, the top is smaller.
//   3. wall is behind it now. realloc had to take another chunk, copied the 100 bytes there, and freed the old one: text has
//      a new address, and the old chunk waits in tcache[5].
//   4. stale still has the old address: in the Heap Map its arrow is dashed and red (dangling). F5: using it is an error.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  puts("stdout has its buffer");
  char *text = malloc(24);
  strcpy(text, "Where am I?");
  puts(text); // STOP 1

  text = realloc(text, 100);
  puts(text); // STOP 2

  char *wall = malloc(24);
  char *stale = text;
  text = realloc(text, 1000);
  puts(text); // STOP 3

  stale[0] = 'w'; // an error: the block is not there any more
  free(wall);
  free(text);
  return 0;
}
