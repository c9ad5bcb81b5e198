// covers: [range.common] [range.counted] [predef.iterators.common] common, counted, ref and owning views with legacy algorithms: common_iterator's arrow and comparison, counted over lists and streams, sizes
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <list>
#include <map>
#include <numeric>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
struct Zero { friend bool operator==(const char *p, Zero) { return *p == 0; } };
int main() {
  auto squares = v::iota(1) | v::transform([](int x) { return x * x; }) | v::take_while([](int x) { return x < 60; });
  static_assert(!r::common_range<decltype(squares)>);
  auto c = squares | v::common;
  static_assert(r::common_range<decltype(c)>);
  std::printf("%d %td\n", std::accumulate(c.begin(), c.end(), 0), std::count_if(c.begin(), c.end(), [](int x) { return x & 1; }));
  std::vector<int> made(c.begin(), c.end());
  std::printf("%zu %d\n", made.size(), made.back());
  auto same = made | v::common;
  static_assert(std::is_same_v<decltype(same), r::ref_view<std::vector<int>>>);
  auto lines = r::subrange("sentinel", Zero{}) | v::common;
  std::string s(lines.begin(), lines.end());
  std::printf("%s\n", s.c_str());
  std::list<std::string> l{"aa", "bbb", "c"};
  using Counted = std::counted_iterator<std::list<std::string>::iterator>;
  std::common_iterator<Counted, std::default_sentinel_t> first{Counted(l.begin(), 2)}, last{std::default_sentinel};
  std::printf("%zu %s %td\n", (*first).size(), (*first).c_str(), last - first);
  auto old = first++;
  std::printf("%s %s %d %d\n", (*old).c_str(), (*first).c_str(), first == last, old == first);
  ++first;
  std::printf("%d\n", first == last);
  Counted k(l.begin(), 3);
  std::printf("%td %d %zu\n", k.count(), k == std::default_sentinel, (*k).size());
  ++k;
  std::printf("%td %s %td\n", k.count(), (*k).c_str(), std::default_sentinel - k);
  std::string total;
  for (auto &w : v::counted(std::next(l.begin()), 2)) total += w;
  std::printf("%s\n", total.c_str());
  int arr[] = {1, 2, 3, 4};
  auto span = v::counted(arr + 1, 2);
  static_assert(r::contiguous_range<decltype(span)>);
  span[0] = 20;
  std::printf("%d %zu\n", arr[1], span.size());
  std::counted_iterator ra(arr, 4);
  std::printf("%d %d %d %td\n", ra[2], *(ra + 3), *(ra + 1), ra.count());
  ra += 1;
  std::printf("%d %td\n", *ra, ra.count());
  std::printf("%td %d\n", (ra + 2) - ra, ra + 2 > ra);
  std::istringstream in("10 20 30 40 50");
  auto firstThree = v::counted(std::istream_iterator<int>(in), 3);
  int sum = 0;
  for (int x : firstThree) sum += x;
  std::printf("%d\n", sum);
  auto odd = v::iota(0, 10) | v::filter([](int x) { return x % 2; });
  auto oc = v::common(odd);
  std::printf("%d\n", std::inner_product(oc.begin(), oc.end(), oc.begin(), 0));
  std::map<int, int> m{{1, 2}, {3, 4}, {5, 6}};
  auto two = m | v::take(2) | v::common;
  std::map<int, int> copy(two.begin(), two.end());
  std::printf("%zu %d\n", copy.size(), copy.rbegin()->second);
  auto owned = v::all(std::vector{9, 8, 7}) ;
  auto again = std::move(owned);
  std::printf("%zu %d %d\n", again.size(), again[2], *again.data());
  r::ref_view ref(made);
  made.push_back(64);
  std::printf("%zu %d\n", ref.size(), ref.base().back());
}
