// covers: [range.reverse] [range.take.while] [range.drop.while] reversal undone, of filters and lists, of subranges; taking and dropping while a predicate holds: cached begins, sentinels, infinite inputs
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <forward_list>
#include <list>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
template <class R> static void show(R &&x) { for (auto &&e : x) std::printf("%d ", static_cast<int>(e)); std::printf("\n"); }
static std::string trim(std::string_view s) {
  auto space = [](unsigned char c) { return std::isspace(c) != 0; };
  auto front = s | v::drop_while(space);
  auto back = front | v::reverse | v::drop_while(space) | v::reverse;
  return std::string(back.begin(), back.end());
}
int main() {
  std::vector<int> a{1, 2, 3, 4, 5};
  auto rev = a | v::reverse;
  static_assert(r::random_access_range<decltype(rev)> && r::sized_range<decltype(rev)> && r::common_range<decltype(rev)>);
  show(rev);
  std::printf("%d %d %d %zu\n", rev[0], rev.front(), rev.back(), rev.size());
  static_assert(std::is_same_v<decltype(rev | v::reverse), r::ref_view<std::vector<int>>>);
  auto sub = r::subrange(a.begin() + 1, a.begin() + 4);
  show(sub | v::reverse);
  static_assert(std::is_same_v<decltype(sub | v::reverse | v::reverse), decltype(sub)>);
  show(std::list{1, 2, 3} | v::reverse);
  show(a | v::filter([](int x) { return x != 3; }) | v::reverse | v::take(2));
  show(a | v::take_while([](int x) { return x < 4; }));
  show(a | v::drop_while([](int x) { return x < 4; }));
  auto tw = a | v::take_while([](int x) { return x < 3; });
  static_assert(!r::sized_range<decltype(tw)> && !r::common_range<decltype(tw)> && r::contiguous_range<decltype(tw)>);
  std::printf("%d %td %d\n", tw[1], r::distance(tw), tw.pred()(3));
  a[1] = 30;
  std::printf("%td\n", r::distance(tw));
  int calls = 0;
  auto dw = a | v::drop_while([&](int x) { calls++; return x < 10; });
  std::printf("%d ", calls);
  int head = *dw.begin();
  std::printf("%d %d ", head, calls);
  head += *dw.begin();
  std::printf("%d %d %zu\n", head, calls, dw.size());
  std::printf("[%s] [%s]\n", trim("  \t some text \n").c_str(), trim("   ").c_str());
  show(v::iota(1) | v::drop_while([](int x) { return x * x < 50; }) | v::take(3));
  show(v::iota(1) | v::take_while([](int x) { return x % 7 != 0; }) | v::transform([](int x) { return -x; }));
  std::forward_list<int> f{2, 4, 5, 6};
  show(f | v::take_while([](int x) { return x % 2 == 0; }));
  show(f | v::drop_while([](int x) { return x % 2 == 0; }));
  for (int &x : f | v::take_while([](int x) { return x % 2 == 0; })) x *= 100;
  show(f);
  show(a | v::take_while([](int) { return false; }));
  show(a | v::take_while([](int) { return true; }) | v::reverse);
  const auto crev = rev;
  std::printf("%d\n", *crev.begin());
  r::copy(std::vector{9, 8}, rev.begin());
  show(a);
  r::sort(rev);
  show(a);
  auto base = rev.begin().base();
  std::printf("%d %d\n", base == a.end(), *(rev.end() - 1));
  std::string pal = "A man a plan";
  auto letters = pal | v::filter([](unsigned char c) { return std::isalpha(c); }) | v::transform([](unsigned char c) { return std::tolower(c); });
  std::printf("%d\n", r::equal(letters, letters | v::reverse));
}
