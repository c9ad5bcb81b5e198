// covers: [range.iota] iota_view: bounded and not, of iterators, characters, mixed signs and own incrementable types; its size, ends and subscripts
#include <algorithm>
#include <cstdio>
#include <list>
#include <numeric>
#include <ranges>
#include <vector>

struct Step {
  int at = 0;
  using difference_type = int;
  Step &operator++() {
    at = at == 0 ? 1 : at * 3;
    return *this;
  }
  Step operator++(int) {
    Step old = *this;
    ++*this;
    return old;
  }
  bool operator==(const Step &) const = default;
};
static_assert(std::weakly_incrementable<Step> && std::incrementable<Step>);

int main() {
  namespace v = std::views;
  auto r = v::iota(3, 9);
  std::printf("%zu %d %d %d %d\n", static_cast<std::size_t>(r.size()), r.front(), r.back(), r[2], r.empty());
  int sum = 0;
  for (int i : r) sum += i;
  std::printf("%d %td\n", sum, r.end() - r.begin());
  for (int i : v::iota(10) | v::take(4)) std::printf("%d ", i);
  for (char c : v::iota('p', 'u')) std::printf("%c", c);
  std::printf("\n");
  for (int i : r | v::reverse) std::printf("%d ", i);
  std::printf("%d\n", std::ranges::empty(v::iota(4, 4)));

  std::list<int> l{5, 6, 7};
  for (auto it : v::iota(l.begin(), l.end())) *it *= 10;
  std::printf("%d %d %d\n", l.front(), *std::next(l.begin()), l.back());
  for (Step s : v::iota(Step{}) | v::take_while([](const Step &s) { return s.at < 100; })) std::printf("%d ", s.at);
  std::printf("\n");

  auto it = r.begin();
  it += 4;
  std::printf("%d %d %d\n", *it, it[-2], *(it - 1));
  std::printf("%d %d\n", r.begin() < it, r.end() == r.begin() + 6);
  std::vector<int> idx(5);
  std::ranges::copy(v::iota(0, 5), idx.begin());
  const int weights[] = {30, 10, 50, 20, 40};
  std::ranges::sort(idx, {}, [&](int i) { return weights[i]; });
  for (int i : idx) std::printf("%d", i);
  std::printf("\n");
  auto from_long = v::iota(0L, 3);
  static_assert(std::is_same_v<std::ranges::range_value_t<decltype(from_long)>, long>);
  static_assert(std::ranges::random_access_range<decltype(r)> && std::ranges::sized_range<decltype(r)>);
  static_assert(!std::ranges::sized_range<decltype(v::iota(1))> && std::ranges::borrowed_range<decltype(r)>);
  static_assert(std::ranges::common_range<decltype(r)> && !std::ranges::common_range<decltype(v::iota(1))>);
  std::printf("%d\n", *std::ranges::find_if(v::iota(1), [](int n) { return n * n > 1000; }));
  std::printf("%d\n", *std::ranges::lower_bound(v::iota(0, 1 << 20), 12345, {}, [](int x) { return x / 2; }));
  std::ranges::iota_view<unsigned> u(0xfffffffdu);
  unsigned last = 0;
  for (unsigned x : u | v::take(3)) last = x;
  std::printf("%u\n", last);
}
