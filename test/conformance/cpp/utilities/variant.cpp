// covers: [variant] std::variant: visit, get, holds_alternative, valueless by exception
#include <cstdio>
#include <string>
#include <variant>

struct Thrower { Thrower() = default; Thrower(const Thrower &) { throw 1; } Thrower &operator=(const Thrower &) = default; };
template <class... F> struct Overload : F... { using F::operator()...; };

int main() {
  std::variant<int, double, std::string> v = 5;
  auto show = Overload{[](int i) { std::printf("int %d\n", i); }, [](double d) { std::printf("double %g\n", d); }, [](const std::string &s) { std::printf("string %s\n", s.c_str()); }};
  std::visit(show, v);
  v = 2.5;
  std::visit(show, v);
  v.emplace<2>("text");
  std::visit(show, v);
  std::printf("%zu %d %d\n", v.index(), std::holds_alternative<int>(v), std::get_if<double>(&v) == nullptr);
  try { (void)std::get<0>(v); } catch (const std::bad_variant_access &) { std::printf("bad access\n"); }
  std::variant<int, Thrower> w = 1;
  Thrower t;
  try { w.emplace<1>(t); } catch (int) { std::printf("%d\n", w.valueless_by_exception()); }
  std::variant<std::monostate, int> m;
  std::printf("%d\n", m == std::variant<std::monostate, int>{});
}
