// covers: [over.sub] [over.call] subscripts of several arguments and static operators (C++23)
// std: c++23
// native: clang
#include <array>
#include <cstdio>
struct Grid {
  std::array<int, 12> cells{};
  int &operator[](int r, int c) { return cells[r * 4 + c]; }
  int operator[](int r, int c) const { return cells[r * 4 + c]; }
  int operator[]() const { return static_cast<int>(cells.size()); }
  template <class... I> int operator[](const char *, I... i) const { return (0 + ... + i); }
};
struct Less {
  static bool operator()(int a, int b) { return a < b; }
  static int operator[](int a, int b) { return a * b; }
};
int main() {
  Grid g;
  g[1, 2] = 7;
  g[2, 3] += 5;
  const Grid &c = g;
  std::printf("%d %d %d %d\n", c[1, 2], c[2, 3], c[], c["sum", 1, 2, 3]);
  std::printf("%d %d %d\n", Less{}(1, 2), Less::operator()(3, 2), Less{}[6, 7]);
  auto twice = [](int x) static { return 2 * x; };
  int (*p)(int) = twice;
  std::printf("%d %d\n", twice(4), p(5));
}
