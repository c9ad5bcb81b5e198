// covers: [coro.generator] generators as ranges: composed with views, infinite, of references and moved values, elements_of any range, tree walks, deep recursion, early destruction (C++23)
// std: c++23
// native: none
#include <algorithm>
#include <cassert>
#include <cstdio>
#include <generator>
#include <map>
#include <memory>
#include <numeric>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

static int alive = 0;
struct Guard {
  Guard() { alive++; }
  ~Guard() { alive--; }
};
static std::generator<long> fibonacci() {
  Guard g;
  for (long a = 0, b = 1;;) {
    co_yield a;
    a = std::exchange(b, a + b);
  }
}
static std::generator<int> primes(int limit) {
  std::vector<bool> composite(static_cast<std::size_t>(limit) + 1);
  for (int p = 2; p <= limit; p++) {
    if (composite[p]) continue;
    co_yield p;
    for (int k = p * 2; k <= limit; k += p) composite[k] = true;
  }
}
static std::generator<std::string_view> split(std::string_view s, char by) {
  while (true) {
    const auto at = s.find(by);
    co_yield s.substr(0, at);
    if (at == std::string_view::npos) co_return;
    s.remove_prefix(at + 1);
  }
}
static std::generator<int> down(int n) {
  Guard g;
  if (n == 0) co_return;
  co_yield n;
  co_yield std::ranges::elements_of(down(n - 1));
}
static std::generator<std::string> permutations(std::string s) {
  std::ranges::sort(s);
  do co_yield s;
  while (std::ranges::next_permutation(s).found);
}
static std::generator<std::unique_ptr<int> &&> owners(int n) {
  for (int i = 0; i < n; i++) co_yield std::make_unique<int>(i);
}
static std::generator<int> hanoi(int n, int from, int to) {
  if (n == 0) co_return;
  co_yield std::ranges::elements_of(hanoi(n - 1, from, 6 - from - to));
  co_yield from * 10 + to;
  co_yield std::ranges::elements_of(hanoi(n - 1, 6 - from - to, to));
}
static std::generator<int> mixed() {
  co_yield std::ranges::elements_of(std::views::iota(1, 4));
  co_yield std::ranges::elements_of(std::vector{10, 20} | std::views::as_rvalue);
  co_yield std::ranges::elements_of(down(2));
}

int main() {
  static_assert(std::ranges::input_range<std::generator<int>> && std::ranges::view<std::generator<int>> && !std::copyable<std::generator<int>>);
  long sum = 0;
  for (long x : fibonacci() | std::views::take_while([](long v) { return v < 4000000; }) | std::views::filter([](long v) { return v % 2 == 0; })) sum += x;
  assert(sum == 4613732 && alive == 0);
  std::printf("%ld\n", sum);
  auto ps = primes(60) | std::views::transform([](int p) { return p * p; }) | std::ranges::to<std::vector>();
  assert(ps.size() == 17 && ps.back() == 59 * 59);
  std::map<std::string_view, int> words;
  for (std::string_view w : split("a b a c b a", ' ')) words[w]++;
  assert(words["a"] == 3 && words.size() == 3);
  std::vector<std::string_view> parts(std::from_range, split(",x,", ','));
  assert(parts.size() == 3 && parts[0].empty() && parts[1] == "x");
  assert(std::ranges::distance(down(200)) == 200 && alive == 0);
  {
    auto g = down(50);
    auto it = g.begin();
    for (int i = 0; i < 20; i++) ++it;
    assert(*it == 30 && alive == 21);
    auto moved = std::move(g);
  }
  assert(alive == 0);
  std::string last;
  int n = 0;
  for (const std::string &s : permutations("banana")) last = s, n++;
  assert(n == 60 && last == "nnbaaa");
  std::vector<std::unique_ptr<int>> kept;
  for (auto &&p : owners(4)) kept.push_back(std::move(p));
  assert(kept.size() == 4 && *kept[3] == 3);
  std::vector<int> moves;
  for (int m : hanoi(4, 1, 3)) moves.push_back(m);
  assert(moves.size() == 15 && moves[0] == 12 && moves[7] == 13);
  std::vector<int> all;
  for (int x : mixed()) all.push_back(x);
  assert((all == std::vector{1, 2, 3, 10, 20, 2, 1}));
  for (int x : all) std::printf("%d ", x);
  std::printf("%d %d\n", n, alive);
}
