// covers: [expr.type.conv] auto(x) and auto{x} (C++23): decayed copies, of arrays, functions and elements about to change
// std: c++23
#include <algorithm>
#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>
struct Counted {
  static inline int copies, moves;
  int v = 0;
  Counted(int v) : v(v) {}
  Counted(const Counted &o) : v(o.v) { copies++; }
  Counted(Counted &&o) noexcept : v(o.v) { moves++; }
  Counted &operator=(const Counted &) = default;
  friend bool operator==(const Counted &, const Counted &) = default;
};
static void take(std::string &&s) { s += " taken"; std::printf("%s\n", s.c_str()); }
static int twice(int x) { return 2 * x; }
template <class C> void drop_front(C &c) { std::erase(c, auto(c.front())); }
struct Node {
  int value;
  Node copy() const { return auto(*this); }
};
int main() {
  const int n = 3;
  static_assert(std::is_same_v<decltype(auto(n)), int>);
  int a[3] = {1, 2, 3};
  static_assert(std::is_same_v<decltype(auto(a)), int *>);
  static_assert(std::is_same_v<decltype(auto{twice}), int (*)(int)>);
  static_assert(std::is_same_v<decltype(auto("x")), const char *>);
  int &r = a[1];
  static_assert(std::is_same_v<decltype(auto(r)), int>);
  std::string s = "text";
  take(auto(s));
  take(auto{s});
  std::printf("%s\n", s.c_str());
  std::vector<int> v{1, 2, 1, 3, 1, 4};
  drop_front(v);
  for (int i : v) std::printf("%d ", i);
  std::printf("\n");
  Counted c(5);
  Counted d = auto(c);
  std::printf("%d copies %d moves\n", Counted::copies, Counted::moves);
  Counted e = auto(Counted(6));
  std::printf("%d copies %d moves\n", Counted::copies, Counted::moves);
  auto(std::move(c));
  std::printf("%d copies %d moves %d\n", Counted::copies, Counted::moves, d.v + e.v);
  std::vector<Counted> w{1, 2, 1};
  drop_front(w);
  std::printf("%zu\n", w.size());
  std::printf("%d %d %d\n", auto(twice)(4), *auto(a), Node{8}.copy().value);
}
