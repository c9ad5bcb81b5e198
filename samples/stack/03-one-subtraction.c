// Stack 3 · Allocation on the stack is one subtraction
//
// A function's prologue subtracts the size of all its local variables from rsp, however large they are: one instruction.
// An allocator has to look for a free piece, to cut one off, to write headers, and to take the piece back later. malloc
// belongs to the library, which is one step here; take below is a very simple allocator whose instructions can be counted.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. The view Run Timeline says how many instructions have run so far. From STOP 1 to STOP 2 small gets its 16 bytes,
//      from STOP 3 to STOP 4 large gets its 65,536: equally many instructions. The disassembly of both begins alike; only
//      the number in sub rsp differs.
//   2. Heap Map, on the left, bottom: how much of the stack is used and how much is left. At STOP 4 some 64 KiB less are left
//      than at STOP 3; at STOP 5 all of it is back, and nothing had to be freed.
//   3. From STOP 5 to STOP 6 take looks for 16 bytes: dozens of times as many instructions, and more for each piece in its way.
#include <stddef.h>
#include <stdio.h>

struct Piece {
  size_t size;
  struct Piece *next;
};
static struct Piece pieces[8];
static struct Piece *freePieces;

static void *take(size_t size) {
  struct Piece **at = &freePieces;
  while (*at != NULL && (*at)->size < size)
    at = &(*at)->next;
  struct Piece *found = *at;
  if (found != NULL)
    *at = found->next;
  return found;
}

static int small(int n) {
  volatile char local[16];
  local[0] = (char)n; // STOP 2
  return local[0];
}

static int large(int n) {
  volatile char local[65536];
  local[0] = (char)n; // STOP 4
  return local[0];
}

int main(void) {
  for (int i = 0; i < 8; i++)
    pieces[i] = (struct Piece){.size = i < 7 ? 8 : 16, .next = i < 7 ? &pieces[i + 1] : NULL};
  freePieces = &pieces[0];

  int sum = small(1);      // STOP 1
  sum += large(1);         // STOP 3
  void *block = take(16);  // STOP 5
  sum += block != NULL;    // STOP 6
  printf("%d\n", sum);
  return 0;
}
