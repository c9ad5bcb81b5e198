// 05 · A stack smashed past its canary
//
// A buffer on the stack is followed by the canary (a random value that the function puts there), the saved frame pointer
// and the return address. Who writes past the buffer's end overwrites them. Before it returns, the function looks whether
// its canary is still alive.
//
// What to do
//   1. Press F5. The program stops at strcpy, before the first byte is written outside of name: 16 bytes are there, and the
//      text needs 46.
//   2. Heap Map, on the left: look at the frame of greet from name upward: the canary is intact, then comes the saved rbp,
//      then the return address.
//   3. Press F5: the write happens. The program stops again when greet is about to return: stack smashing. In the frame the
//      canary is red, it now holds letters.
//   4. Press F5 once more: as on a real machine, the C library ends the program ("stack smashing detected", SIGABRT).
//
// In launch.json, "protector": "off" leaves the canary out. Then nobody looks: greet takes the saved rbp and the return
// address for what they were, and goes on at an address that is made of letters. Memscape tells each of the three.
#include <stdio.h>
#include <string.h>

static void greet(const char *text) {
  char name[16];
  strcpy(name, text);
  printf("Hello, %c.\n", name[0]);
}

int main(void) {
  greet("Maximiliane Henriette Anna von und zu Memoria");
  return 0;
}
