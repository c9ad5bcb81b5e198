// Objects · padding: bytes that belong to nobody
//
// Members keep the order of the source, each at a multiple of its alignment. What is left between them and at the end is
// padding. A better order of the members needs less.
//
// What to do: set a breakpoint on the line marked STOP and press F5.
//   - Variables, open `wasteful`: the row [padding] says how much is lost where, and the order of members that needs least.
//   - Open `ordered`: the same members, sorted by size, and 16 bytes instead of 24.
//   - `many`: a hundred of them on the heap, and each row has its own [padding]: 1000 bytes for nothing.
//   - Hover over `wasteful`: the card says the same, with the address.
#include <cstdio>

struct Wasteful {
  char flag;
  double value;
  char letter;
  int count;
};
struct Ordered {
  double value;
  int count;
  char flag;
  char letter;
};

int main() {
  Wasteful wasteful = {'a', 1.5, 'b', 7};
  Ordered ordered = {1.5, 7, 'a', 'b'};
  Wasteful *many = new Wasteful[100];
  std::printf("%zu and %zu bytes\n", sizeof wasteful, sizeof ordered); // STOP
  delete[] many;
  return wasteful.count == ordered.count ? 0 : 1;
}
