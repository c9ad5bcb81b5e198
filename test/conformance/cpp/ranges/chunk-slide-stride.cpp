// covers: [range.chunk] [range.slide] [range.stride] windows over a range: sizes, the last one shorter, random access, backwards
// std: c++23
// native: none
#include <cstdio>
#include <forward_list>
#include <list>
#include <ranges>
#include <vector>

template <class R> static void nested(const char *what, R &&r) {
  std::printf("%s:", what);
  for (auto &&inner : r) {
    std::printf(" [");
    for (int x : inner) std::printf(" %d", x);
    std::printf(" ]");
  }
  std::printf("\n");
}
template <class R> static void flat(const char *what, R &&r) {
  std::printf("%s:", what);
  for (int x : r) std::printf(" %d", x);
  std::printf("\n");
}

int main() {
  namespace v = std::views;
  std::vector<int> a{1, 2, 3, 4, 5, 6, 7};
  nested("chunk 3", a | v::chunk(3));
  nested("chunk 9", v::chunk(a, 9));
  nested("chunk reversed", a | v::chunk(2) | v::reverse);
  auto c = a | v::chunk(3);
  std::printf("%zu %td %d %d\n", c.size(), c.end() - c.begin(), *c[2].begin(), c.begin() + 3 == c.end());
  auto last = c.end();
  last -= 2;
  std::printf("%d\n", *(*last).begin());
  nested("slide 3", a | v::slide(3));
  nested("slide 7", a | v::slide(7));
  nested("slide 8", a | v::slide(8));
  std::list<int> l(a.begin(), a.end());
  nested("list slide", l | v::slide(5));
  nested("list chunk", l | v::chunk(4));
  std::forward_list<int> f(a.begin(), a.end());
  nested("forward slide", f | v::slide(6));
  nested("forward chunk", f | v::chunk(5));
  flat("stride 3", a | v::stride(3));
  flat("stride back", a | v::stride(3) | v::reverse);
  flat("list stride", l | v::stride(4));
  auto s = a | v::stride(2);
  std::printf("%zu %d %td\n", s.size(), s[3], s.end() - s.begin());
  for (int &x : a | v::stride(2)) x = 0;
  flat("written", a);
  const auto windows = a | v::slide(2);
  std::printf("%zu %d\n", windows.size(), *windows[1].begin());
  nested("iota", v::iota(0) | v::take(10) | v::chunk(4));
  nested("nothing", std::vector<int>{} | v::chunk(2));
}
