// covers: [range.adaptors] filter, transform, take, drop and their while forms, reverse, elements, keys, values, split, join, common, counted
#include <cstdio>
#include <list>
#include <map>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>
namespace v = std::views;
template <class R> static void show(R &&r) { for (auto &&x : r) std::printf("%d ", static_cast<int>(x)); std::printf("\n"); }
int main() {
  std::vector<int> a{1, 2, 3, 4, 5, 6, 7, 8};
  auto even = [](int x) { return x % 2 == 0; };
  show(a | v::filter(even) | v::transform([](int x) { return x * x; }) | v::take(3));
  show(a | v::drop(2) | v::take_while([](int x) { return x < 7; }) | v::reverse);
  show(a | v::drop_while([](int x) { return x < 4; }) | v::filter(even));
  show(v::iota(3) | v::take(4));
  show(v::iota(1, 4) | v::transform([](int x) { return v::iota(0, x); }) | v::join);
  std::map<std::string, int> m{{"a", 1}, {"b", 2}};
  show(m | v::values);
  for (auto &k : m | v::keys) std::printf("%s ", k.c_str());
  for (auto x : std::vector<std::tuple<int, char>>{{1, 'x'}, {2, 'y'}} | v::elements<1>) std::printf("%c ", x);
  std::printf("\n");
  for (auto part : std::string_view("one two  three") | v::split(' ')) std::printf("[%s]", std::string(part.begin(), part.end()).c_str());
  for (auto part : std::string_view("a--b--c") | v::lazy_split(std::string_view("--"))) { std::printf("<"); for (char c : part) std::printf("%c", c); std::printf(">"); }
  std::printf("\n");
  std::list<int> l{1, 2, 3, 4};
  show(v::counted(std::next(l.begin()), 2));
  auto c = l | v::take_while([](int x) { return x < 3; }) | v::common;
  std::printf("%td %zu\n", std::distance(c.begin(), c.end()), (a | v::take(100)).size());
  for (int &x : a | v::filter(even)) x = 0;
  show(a);
  show(v::single(4)), show(v::empty<int>);
  auto w = a | v::drop(5);
  std::printf("%d %d %d %zu\n", w.front(), w.back(), w[1], w.size());
  const auto closure = v::reverse | v::drop(1) | v::transform([](int x) { return x + 100; });
  show(l | closure);
}
