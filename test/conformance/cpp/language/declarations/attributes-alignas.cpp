// covers: [dcl.attr] attributes and alignas: no_unique_address, likely, nodiscard, maybe_unused, deprecated, alignment of members and objects
#include <cstddef>
#include <cstdint>
#include <cstdio>
struct Empty {};
struct Empty2 {};
struct Packed { [[no_unique_address]] Empty e; int v; };
struct Plain { Empty e; int v; };
struct Both { [[no_unique_address]] Empty a; [[no_unique_address]] Empty2 b; char c; };
struct Same { [[no_unique_address]] Empty a; [[no_unique_address]] Empty b; };
struct alignas(32) Wide { char c; };
struct Mixed { char a; alignas(16) int b; char c; };
[[nodiscard("use it")]] static int important() { return 3; }
[[deprecated("old")]] static int old() { return 4; }
static int branch(int x) {
  if (x > 0) [[likely]] return 1;
  switch (x) { [[unlikely]] case 0: return 2; default: return 3; }
}
int main() {
  [[maybe_unused]] int unused = important();
  std::printf("%zu %zu %zu %d\n", sizeof(Packed), sizeof(Plain), sizeof(Both), sizeof(Same) > 1);
  std::printf("%zu %zu %zu %zu\n", alignof(Wide), sizeof(Wide), sizeof(Mixed), offsetof(Mixed, c));
  alignas(64) char buf[3];
  Wide w[2];
  std::printf("%d %d %td\n", reinterpret_cast<std::uintptr_t>(buf) % 64 == 0, reinterpret_cast<std::uintptr_t>(w) % 32 == 0, reinterpret_cast<char *>(&w[1]) - reinterpret_cast<char *>(&w[0]));
  std::printf("%d %d%d%d\n", old(), branch(5), branch(0), branch(-1));
}
