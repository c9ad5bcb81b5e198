// covers: [range.view] own views with view_interface, own adaptor closures by operator|, istream_view, owning and ref views
#include <cstdio>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>
class Fib : public std::ranges::view_interface<Fib> {
  int n_;
public:
  struct It {
    using value_type = long; using difference_type = std::ptrdiff_t;
    long a = 0, b = 1; int left = 0;
    long operator*() const { return a; }
    It &operator++() { long t = a + b; a = b, b = t, --left; return *this; }
    It operator++(int) { It t = *this; ++*this; return t; }
    bool operator==(const It &o) const { return left == o.left; }
    bool operator==(std::default_sentinel_t) const { return left == 0; }
  };
  explicit Fib(int n) : n_(n) {}
  It begin() const { return {0, 1, n_}; }
  std::default_sentinel_t end() const { return {}; }
};
static_assert(std::ranges::forward_range<Fib> && std::ranges::view<Fib> && !std::ranges::sized_range<Fib>);
struct EveryOther {
  template <std::ranges::viewable_range R> friend auto operator|(R &&r, EveryOther) {
    return std::forward<R>(r) | std::views::transform([i = 0](auto x) mutable { return std::pair(i++, x); }) | std::views::filter([](const auto &p) { return p.first % 2 == 0; });
  }
};
int main() {
  Fib f(10);
  for (long x : f | std::views::filter([](long x) { return x % 2; })) std::printf("%ld ", x);
  std::printf("%ld %d %d\n", f.front(), f.empty(), static_cast<bool>(Fib(0)));
  std::istringstream in("4 5 6 stop 7");
  int sum = 0;
  for (int x : std::views::istream<int>(in)) sum += x;
  std::printf("%d\n", sum);
  auto own = std::vector<int>{1, 2, 3} | std::views::drop(1);
  std::vector<int> v{9, 8, 7};
  auto ref = std::views::all(v);
  v[0] = 1;
  std::printf("%d %d\n", own[0], ref[0]);
  static_assert(std::is_same_v<decltype(ref), std::ranges::ref_view<std::vector<int>>>);
  std::ranges::subrange s(v.begin() + 1, v.end());
  auto [b, e] = s;
  std::printf("%zu %d %td\n", s.size(), *b, e - b);
  std::printf("%d\n", static_cast<int>(std::ranges::distance(Fib(5))));
}
