// covers: [optional.monadic] optional's and_then, transform, or_else (C++23); references through wrappers, in-place, swap, nested
// std: c++23
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>
struct Imm { int v; Imm(int a, int b) : v(a * b) {} Imm(const Imm &) = delete; };
static std::optional<int> half(int x) { if (x % 2) return std::nullopt; return x / 2; }
struct L { static inline int live = 0; L() { live++; } L(const L &) { live++; } ~L() { live--; } };
int main() {
  std::optional<int> a = 40, none;
  std::printf("%d %d\n", a.and_then(half).and_then(half).value(), a.and_then(half).and_then(half).and_then(half).and_then(half).has_value());
  std::printf("%s %d\n", a.transform([](int x) { return std::to_string(x) + "!"; })->c_str(), none.transform([](int x) { return x; }).has_value());
  std::printf("%d\n", *none.or_else([] { return std::optional<int>(9); }));
  std::optional<Imm> im(std::in_place, 6, 7);
  std::printf("%d\n", im->v);
  im.emplace(2, 3);
  std::printf("%d\n", im->v);
  {
    std::optional<L> l(std::in_place), m = l;
    std::printf("%d ", L::live);
    l.reset();
    m = std::nullopt;
    std::printf("%d\n", L::live);
  }
  int x = 1;
  std::optional<std::reference_wrapper<int>> ref = x;
  ref->get() = 5;
  std::optional<std::optional<int>> nested = std::optional<int>{};
  std::printf("%d %d %d\n", x, nested.has_value(), nested->has_value());
  std::swap(a, none);
  std::printf("%d %d %d %d\n", a.has_value(), *none, none > 39, a < none);
  std::printf("%d %d\n", std::optional<int>(3) == 3, std::nullopt == std::optional<int>());
  auto made = std::make_optional<std::vector<int>>({1, 2, 3});
  std::printf("%zu %d\n", made->size(), std::optional<std::string>("x").value_or("y") == "x");
}
