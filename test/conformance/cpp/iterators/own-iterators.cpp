// covers: [iterator.requirements] own iterators of each category: traits, operator<=>, proxies, sentinels, used by algorithms and ranges
#include <algorithm>
#include <compare>
#include <cstdio>
#include <iterator>
#include <numeric>
#include <ranges>
#include <vector>
struct Counter {
  using value_type = int; using difference_type = std::ptrdiff_t; using iterator_category = std::random_access_iterator_tag; using reference = int; using pointer = void;
  int v = 0;
  int operator*() const { return v * v; }
  int operator[](difference_type n) const { return *(*this + n); }
  Counter &operator++() { ++v; return *this; }
  Counter operator++(int) { auto t = *this; ++v; return t; }
  Counter &operator--() { --v; return *this; }
  Counter operator--(int) { auto t = *this; --v; return t; }
  Counter &operator+=(difference_type n) { v += static_cast<int>(n); return *this; }
  Counter &operator-=(difference_type n) { return *this += -n; }
  friend Counter operator+(Counter c, difference_type n) { return c += n; }
  friend Counter operator+(difference_type n, Counter c) { return c += n; }
  friend Counter operator-(Counter c, difference_type n) { return c -= n; }
  friend difference_type operator-(Counter a, Counter b) { return a.v - b.v; }
  auto operator<=>(const Counter &) const = default;
};
static_assert(std::random_access_iterator<Counter> && !std::contiguous_iterator<Counter>);
struct CString {
  const char *p;
  using value_type = char; using difference_type = std::ptrdiff_t;
  char operator*() const { return *p; }
  CString &operator++() { ++p; return *this; }
  void operator++(int) { ++p; }
  friend bool operator==(CString c, std::default_sentinel_t) { return *c.p == 0; }
};
static_assert(std::input_iterator<CString> && std::sentinel_for<std::default_sentinel_t, CString>);
struct Sink {
  using iterator_category = std::output_iterator_tag; using value_type = void; using difference_type = std::ptrdiff_t; using pointer = void; using reference = void;
  int *total;
  Sink &operator*() { return *this; }
  Sink &operator++() { return *this; }
  Sink operator++(int) { return *this; }
  Sink &operator=(int x) { *total += x; return *this; }
};
int main() {
  Counter a{0}, b{10};
  std::printf("%d %td %td\n", std::accumulate(a, b, 0), std::lower_bound(a, b, 50) - a, b - a);
  std::printf("%d %d\n", a[4], *std::make_reverse_iterator(b));
  int n = 0;
  for (char c : std::ranges::subrange(CString{"hello world"}, std::default_sentinel)) n += c == 'o';
  std::printf("%d %td\n", n, std::ranges::count(CString{"banana"}, std::default_sentinel, 'a'));
  int total = 0;
  std::transform(a, b, Sink{&total}, [](int x) { return x + 1; });
  std::printf("%d %zu\n", total, std::vector<int>(a, b).size());
  using T = std::iterator_traits<const int *>;
  static_assert(std::is_same_v<T::iterator_category, std::random_access_iterator_tag> && std::is_same_v<std::iter_value_t<const int *>, int>);
  std::printf("%d\n", *std::ranges::find_if(a, b, [](int x) { return x > 30; }));
}
