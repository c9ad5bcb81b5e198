// covers: [range.transform] transform_view: values, references and members, random access arithmetic, const iteration, sizes, sentinels, nested pipelines, closures composed before use
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <iterator>
#include <list>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
struct Pt { int x, y; int sum() const { return x + y; } };
template <class R> static void show(R &&x) { for (auto &&e : x) std::printf("%d ", static_cast<int>(e)); std::printf("\n"); }
static int triple(int x) { return 3 * x; }
int main() {
  std::vector<int> a{1, 2, 3, 4, 5};
  auto t = a | v::transform(triple);
  static_assert(r::random_access_range<decltype(t)> && r::sized_range<decltype(t)> && !r::contiguous_range<decltype(t)> && r::range<const decltype(t)>);
  std::printf("%zu %d %d %d\n", t.size(), t[2], t.back(), t.begin()[4]);
  auto it = t.begin() + 3;
  std::printf("%d %d %td %d\n", *it, it[-2], it - t.begin(), it > t.begin());
  it -= 2;
  std::printf("%d %td %d\n", *it, it.base() - a.begin(), *(it - 1));
  std::vector<Pt> pts{{1, 2}, {3, 4}, {5, 6}};
  for (int &y : pts | v::transform(&Pt::y)) y *= 10;
  show(pts | v::transform(&Pt::sum));
  static_assert(std::is_same_v<r::range_reference_t<decltype(pts | v::transform(&Pt::x))>, int &>);
  auto clamped = v::filter([](int x) { return x > 2; }) | v::transform([](int x) { return x * x; }) | v::take(2);
  show(a | clamped);
  show(std::list{7, 1, 8, 9} | clamped);
  auto word = [](std::string_view s) { return s | v::transform([](unsigned char c) { return static_cast<char>(std::toupper(c)); }); };
  std::string up;
  r::copy(word("shout"), std::back_inserter(up));
  std::printf("%s\n", up.c_str());
  auto nested = v::iota(1, 4) | v::transform([](int n) { return v::iota(0, n) | v::transform([n](int k) { return n * 10 + k; }); });
  for (auto inner : nested) show(inner);
  const auto ct = t;
  std::printf("%d %zu\n", *ct.begin(), r::size(ct));
  show(t | v::reverse);
  show(v::iota(1) | v::transform(triple) | v::take_while([](int x) { return x < 14; }));
  auto lower = r::lower_bound(t, 10);
  std::printf("%td %d\n", lower - t.begin(), r::binary_search(t, 9));
  std::vector<std::string> names{"b", "a", "c"};
  auto moved = names | v::transform([](std::string &s) -> std::string && { return std::move(s); });
  std::vector<std::string> got(r::begin(moved), r::end(moved));
  std::printf("%s %s %d\n", got[0].c_str(), got[2].c_str(), names[1].empty());
  std::vector<std::pair<int, int>> ps{{3, 'c'}, {1, 'a'}, {2, 'b'}};
  r::sort(ps | v::transform([](auto &p) -> auto & { return p; }), {}, &std::pair<int, int>::first);
  for (auto &[n, c] : ps) std::printf("%d%c ", n, c);
  std::printf("\n");
  int calls = 0;
  auto counted = a | v::transform([&](int x) { calls++; return x; });
  (void)counted.begin(), (void)counted.size(), (void)counted.empty();
  std::printf("%d ", calls);
  (void)(*counted.begin() + *counted.begin());
  std::printf("%d ", calls);
  r::for_each(counted, [](int) {});
  std::printf("%d\n", calls);
  auto sent = v::iota(1, 10) | v::filter([](int x) { return x % 4 == 0; }) | v::transform(triple);
  std::printf("%d %td\n", *r::next(sent.begin(), 1, sent.end()), r::distance(sent));
  std::printf("%d %d\n", r::equal(a | v::transform(triple), v::iota(1, 6) | v::transform([](int i) { return i + i + i; })), r::max(t));
}
