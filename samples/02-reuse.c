// 02 · malloc, free, and a chunk that is used again
//
// malloc hands out chunks: 16 bytes of header (8 of them shared with the chunk before), then what was asked for, rounded
// up to a multiple of 16. free does not erase anything and does not give memory back to the system: the chunk waits in a
// list of its size until malloc needs one like it.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Two blocks of 24 bytes. Each lies in a chunk of 32; its size field holds 0x21: 32, and the flag "previous chunk
//      in use".
//   2. first was freed: its chunk waits in tcache[0], the list for chunks of 32 bytes. The allocator wrote into its first
//      16 bytes; what stood behind them is still there. The variable still holds the address: it dangles.
//   3. A block of 20 bytes also needs a chunk of 32, so malloc took the waiting one: third has the address that first had.
//      A block of 100 bytes needs 112: that one is new.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *first = malloc(24);
  char *second = malloc(24);
  strcpy(first, "0123456789 abcdefghijk");
  strcpy(second, "I stay");
  printf("two blocks\n"); // STOP 1

  size_t address = (size_t)first;
  free(first);
  printf("one freed\n"); // STOP 2

  char *third = malloc(20);
  char *large = malloc(100);
  strcpy(third, "where first was");
  strcpy(large, "I don't");
  printf("same place: %s\n", (size_t)third == address ? "yes" : "no"); // STOP 3

  free(large);
  free(third);
  free(second);
  return 0;
}
