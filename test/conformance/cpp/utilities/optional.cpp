// covers: [optional] std::optional: states, value_or, emplace, comparison, bad access
#include <cstdio>
#include <optional>
#include <string>

static std::optional<int> half(int x) { if (x % 2) return std::nullopt; return x / 2; }

int main() {
  auto a = half(10), b = half(7);
  std::printf("%d %d %d\n", *a, b.has_value(), b.value_or(-1));
  std::optional<std::string> s(std::in_place, 3, 'x');
  s->append("y");
  std::printf("%s %zu\n", s->c_str(), s.value().size());
  s.reset();
  s.emplace("again");
  std::printf("%s %d %d %d\n", s->c_str(), a > b, b == std::nullopt, a == 5);
  try { (void)b.value(); } catch (const std::bad_optional_access &) { std::printf("bad access\n"); }
}
