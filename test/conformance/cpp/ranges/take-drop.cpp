// covers: [range.take] [range.drop] take and drop: more than there is, of sized, unsized and single-pass ranges, simplified types, nested
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <list>
#include <ranges>
#include <sstream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

template <class R> static void show(const char *what, R &&r) {
  std::printf("%s:", what);
  for (auto &&x : r) std::printf(" %d", static_cast<int>(x));
  std::printf("\n");
}

int main() {
  namespace v = std::views;
  std::vector<int> a{1, 2, 3, 4, 5};
  show("take 3", a | v::take(3)), show("take 9", a | v::take(9)), show("take 0", a | v::take(0));
  show("drop 2", a | v::drop(2)), show("drop 9", a | v::drop(9)), show("middle", a | v::drop(1) | v::take(3));
  std::printf("%zu %zu\n", (a | v::take(9)).size(), (a | v::drop(9)).size());

  std::forward_list<int> f{7, 8, 9};
  show("forward take", f | v::take(2)), show("forward drop", f | v::drop(1));
  std::list<int> l{1, 2, 3, 4};
  auto tail = l | v::drop(2);
  l.push_front(0);
  show("drop of a list", tail);
  show("reverse of taken", a | v::take(4) | v::reverse);
  show("drop of iota", v::iota(1, 6) | v::drop(3));

  std::istringstream in("10 20 30 40 50");
  auto numbers = v::istream<int>(in);
  show("stream take", numbers | v::take(2));
  std::istringstream rest("1 2 3 4 5 6");
  show("stream drop", v::istream<int>(rest) | v::drop(4));

  static_assert(std::is_same_v<decltype(std::string_view("abc") | v::take(1)), std::string_view>);
  static_assert(std::is_same_v<decltype(std::span<int>(a) | v::drop(1)), std::span<int>>);
  static_assert(std::is_same_v<decltype(v::iota(0, 9) | v::take(2)), std::ranges::iota_view<int, int>>);
  std::string_view text = "hello world";
  std::string_view head = text | v::take(5);
  std::string_view word = text | v::drop(6);
  std::printf("%.*s|%.*s\n", static_cast<int>(head.size()), head.data(), static_cast<int>(word.size()), word.data());

  show("take_while", a | v::take_while([](int x) { return x < 4; }));
  show("drop_while", a | v::drop_while([](int x) { return x % 3 != 0; }));
  show("none", a | v::drop_while([](int) { return true; }));
  show("both", a | v::drop_while([](int x) { return x < 2; }) | v::take_while([](int x) { return x < 5; }));
  for (int &x : a | v::take(2)) x = -x;
  show("changed", a);
  const char *c = "c string";
  auto until = std::ranges::subrange(c, std::unreachable_sentinel) | v::take_while([](char ch) { return ch != '\0'; });
  std::printf("%td\n", std::ranges::distance(until));
}
