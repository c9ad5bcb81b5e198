// Stack 2 · Every byte of a frame has a name
//
// What to do
//   1. Set a breakpoint on the line marked STOP, and press F5. Three frames of your own: main, pack, last.
//   2. Heap Map, on the left, or Variables, Frame: from high to low addresses each frame has its return address, the saved
//      rbp, in pack the canary (because it has an array), then local variables, parameters and padding.
//   3. pack: text has 12 bytes, of which 6 are set ("hello" and its 0). item has a char, 3 bytes of padding, and an int:
//      unfold it in Variables, and [padding] says where. The red zones beside arrays and structs are Memscape's: a write
//      past the end lands there and is seen. A compiler packs them tighter.
//   4. pack, lowest bytes: the arguments 7 and 8, which did not fit into registers, in words of their own.
//   5. last: the six arguments of registers were stored into the frame, and the other two copied there.
//   6. Not a byte is left over: the slots' sizes add up to the frame's size.
#include <stdio.h>
#include <string.h>

struct Item {
  char kind;
  int count;
};

static long last(int a, int b, int c, int d, int e, int f, long seventh, long eighth) {
  return a + b + c + d + e + f + seventh + eighth; // STOP
}

static long pack(int count) {
  struct Item item;
  char text[12];
  item.kind = 'x';
  item.count = count;
  strcpy(text, "hello");
  return last(1, 2, 3, 4, 5, 6, 7, 8) + item.count + text[0];
}

int main(void) {
  printf("%ld\n", pack(3));
  return 0;
}
