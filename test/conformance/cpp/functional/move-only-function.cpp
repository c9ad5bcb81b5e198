// covers: [func.wrap.move] std::move_only_function: move-only and large targets, qualifiers, noexcept, in place, emptiness
// std: c++23
// native: none
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Big {
  long pad[10] = {};
  int n = 0;
  static inline int live = 0;
  Big() { live++; }
  Big(int a, int b) : n(a + b) { live++; }
  Big(Big &&o) noexcept : n(o.n) { live++; }
  ~Big() { live--; }
  int operator()(int x) { return n += x; }
};
struct Kinds {
  int operator()() & { return 1; }
  int operator()() const & { return 2; }
  int operator()() && { return 3; }
};
struct S {
  int f(int x) const { return x * m; }
  int m = 6;
};
static int twice(int x) { return 2 * x; }

int main() {
  std::move_only_function<int(int)> f = [p = std::make_unique<int>(5)](int x) { return *p + x; };
  std::printf("%d\n", f(2));
  auto g = std::move(f);
  std::printf("%d %d %d\n", static_cast<bool>(f), f == nullptr, g(3));
  g = Big{};
  g(4);
  std::printf("%d %d\n", g(1), Big::live);
  std::move_only_function<int(int)> h(std::in_place_type<Big>, 10, 20);
  swap(g, h);
  std::printf("%d %d %d\n", g(0), h(0), Big::live);
  g = nullptr;
  h = twice;
  std::printf("%d %d %d\n", h(21), Big::live, static_cast<bool>(g));
  std::move_only_function<int()> a = Kinds{};
  std::move_only_function<int() const> b = Kinds{};
  std::move_only_function<int() &&> c = Kinds{};
  std::printf("%d %d %d\n", a(), std::as_const(b)(), std::move(c)());
  static_assert(!std::is_constructible_v<std::move_only_function<int() noexcept>, Kinds>);
  static_assert(std::is_nothrow_invocable_v<std::move_only_function<int() noexcept>>);
  static_assert(!std::is_copy_constructible_v<std::move_only_function<void()>>);
  std::move_only_function<int(const S &, int) const> m = &S::f;
  std::printf("%d\n", m(S{}, 7));
  int (*none)(int) = nullptr;
  std::printf("%d\n", static_cast<bool>(std::move_only_function<int(int)>(none)));
  std::vector<std::move_only_function<std::string(std::string)>> steps;
  for (int i = 0; i < 4; i++)
    steps.push_back([i, tag = std::make_unique<std::string>(std::to_string(i))](std::string s) { return s + *tag; });
  std::string s = "<";
  for (auto &step : steps) s = step(std::move(s));
  std::printf("%s\n", s.c_str());
  std::move_only_function<void(std::unique_ptr<int>)> sink = [](std::unique_ptr<int> p) { std::printf("%d\n", *p); };
  sink(std::make_unique<int>(9));
}
