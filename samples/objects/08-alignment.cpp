// Objects · alignment: where an object may begin
//
// Each type has an alignment, a power of two: its objects begin at addresses that are multiples of it (alignof, alignas).
//
// What to do: set a breakpoint on the line marked STOP and press F5.
//   - Hover over s, i, d and line: the card below the value says address, alignment and size.
//   - `heap` is aligned to 64 although operator new gives multiples of 16: C++17 calls another operator new for it.
//   - Go on: the int at the odd address is read. x86-64 would do it, other machines fault, and the language forbids it:
//     the run stops and says which address it was and what it should have been.
#include <cstdio>
#include <cstring>

struct alignas(64) CacheLine {
  char bytes[64];
};

int main() {
  char c = 1;
  short s = 2;
  int i = 3;
  double d = 4;
  CacheLine line = {};
  CacheLine *heap = new CacheLine();
  std::printf("%zu %zu %zu %zu %zu\n", alignof(char), alignof(short), alignof(int), alignof(double),
              alignof(CacheLine)); // STOP
  delete heap;

  unsigned char buffer[8] = {0, 42, 0, 0, 0, 0, 0, 0};
  int safe;
  std::memcpy(&safe, buffer + 1, sizeof safe); // right: bytes are copied
  int *odd = reinterpret_cast<int *>(buffer + 1);
  std::printf("%d %d\n", safe, *odd); // ERROR: a misaligned read
  return c + s + i + static_cast<int>(d) + line.bytes[0] == 10 ? 0 : 1;
}
