// covers: [optional.object] optional's conversions and comparisons: of optionals of other types, of bool and of pointers, assignment with destruction counts, hash, exceptions during assignment
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>
struct T {
  static inline int alive, copies, moves, assigns;
  int v;
  T(int v) : v(v) { if (v < 0) throw std::invalid_argument("negative"); alive++; }
  T(const T &o) : v(o.v) { alive++; copies++; }
  T(T &&o) noexcept : v(o.v) { o.v = 0; alive++; moves++; }
  T &operator=(const T &o) { v = o.v; assigns++; return *this; }
  T &operator=(T &&o) noexcept { v = o.v; o.v = 0; assigns++; return *this; }
  ~T() { alive--; }
};
static void counts(const char *n) { std::printf("%s: %d alive %d copies %d moves %d assigns\n", n, T::alive, T::copies, T::moves, T::assigns); T::copies = T::moves = T::assigns = 0; }
static std::optional<std::string> find(int k) { if (k == 1) return "one"; if (k == 2) return std::string(40, 't'); return std::nullopt; }
static_assert(std::is_trivially_copyable_v<std::optional<int>> && std::is_trivially_destructible_v<std::optional<int>> && !std::is_trivially_destructible_v<std::optional<T>>);
int main() {
  {
    std::optional<T> a, b = T(1);
    counts("made");
    a = b;
    counts("copied into empty");
    a = b;
    counts("copied into full");
    a = std::move(b);
    std::printf("%d %d ", b.has_value(), b->v);
    counts("moved");
    a = 5;
    counts("converted");
    a = std::nullopt;
    b.reset();
    counts("reset");
    try { a.emplace(7); a.emplace(-1); } catch (const std::invalid_argument &) { std::printf("empty after throw %d\n", a.has_value()); }
    std::optional<T> c(std::in_place, 8), d;
    swap(c, d);
    std::printf("%d %d\n", c.has_value(), d->v);
    T out = *std::move(d);
    T::alive += 0;
    std::printf("%d %d\n", out.v, d->v);
  }
  std::printf("%d\n", T::alive);
  for (int k : {1, 2, 3}) std::printf("%zu ", find(k).value_or("none").size());
  std::optional<int> i = 3, none;
  std::optional<long> l = i, m = none;
  std::printf("%ld %d %d %d\n", *l, m.has_value(), i == l, none == m);
  std::printf("%d %d %d %d %d\n", i < 4, none < i, none < 0, i > none, i != std::nullopt);
  std::optional<bool> f = false;
  std::printf("%d %d %d\n", f.has_value(), *f, f == false);
  std::optional<std::optional<int>> inner = std::optional<int>(), outer;
  std::printf("%d %d %d\n", inner.has_value(), inner->has_value(), outer.has_value());
  int x = 1;
  std::optional<int *> p = nullptr;
  std::printf("%d %d\n", p.has_value(), *p == nullptr);
  p = &x;
  **p = 9;
  std::printf("%d\n", x);
  try { (void)none.value(); } catch (const std::bad_optional_access &) { std::printf("bad access\n"); }
  std::printf("%d\n", std::hash<std::optional<int>>()(i) == std::hash<int>()(3));
  std::unordered_set<std::optional<std::string>> set{"a", std::nullopt, "a", find(3)};
  std::printf("%zu\n", set.size());
  std::optional<std::unique_ptr<int>> u = std::make_unique<int>(6);
  auto taken = std::move(u).value();
  std::printf("%d %d\n", *taken, *u == nullptr);
  std::optional<std::vector<int>> v(std::in_place, {1, 2, 3});
  v->push_back(4);
  std::printf("%zu %d\n", v->size(), (i <=> 3) == 0);
  auto made = std::make_optional<std::string>(3, 'z');
  const std::optional<int> ci = 5;
  std::printf("%s %d\n", made->c_str(), *ci);
}
