// covers: [variant.visit] visit over several variants, valueless by exception, recursive variants, get_if, monostate, converting construction
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>
template <class... F> struct Over : F... { using F::operator()...; };
template <class... F> Over(F...) -> Over<F...>;
struct Json;
using Arr = std::vector<Json>;
using Obj = std::map<std::string, Json>;
struct Json { std::variant<std::monostate, bool, double, std::string, std::shared_ptr<Arr>, std::shared_ptr<Obj>> v; };
static std::string text(const Json &j) {
  return std::visit(Over{[](std::monostate) { return std::string("null"); }, [](bool b) { return std::string(b ? "true" : "false"); },
                         [](double d) { char b[32]; std::snprintf(b, sizeof b, "%g", d); return std::string(b); },
                         [](const std::string &s) { return '"' + s + '"'; },
                         [](const std::shared_ptr<Arr> &a) { std::string s = "["; for (auto &x : *a) s += text(x) + ","; return s + "]"; },
                         [](const std::shared_ptr<Obj> &o) { std::string s = "{"; for (auto &[k, x] : *o) s += k + ":" + text(x) + ","; return s + "}"; }}, j.v);
}
struct Thrower { Thrower() = default; Thrower(const Thrower &) { throw std::runtime_error("copy"); } Thrower &operator=(const Thrower &) = default; };
int main() {
  Json j{std::make_shared<Obj>(Obj{{"a", Json{1.5}}, {"b", Json{std::make_shared<Arr>(Arr{Json{true}, Json{}, Json{std::string("s")}})}}})};
  std::printf("%s\n", text(j).c_str());
  std::variant<int, char> a = 1;
  std::variant<double, std::string> b = "x";
  std::printf("%s\n", std::visit(Over{[](int, double) { return "id"; }, [](int, const std::string &) { return "is"; }, [](char, const auto &) { return "c?"; }}, a, b));
  std::variant<int, Thrower> t = 3;
  try { Thrower x; t = std::variant<int, Thrower>(std::in_place_type<Thrower>); t.emplace<1>(x); } catch (const std::exception &e) { std::printf("%s ", e.what()); }
  std::printf("%d %zu\n", t.valueless_by_exception(), t.index() == std::variant_npos ? 99 : t.index());
  try { std::visit([](auto &) {}, t); } catch (const std::bad_variant_access &) { std::printf("bad access\n"); }
  t = 5;
  std::printf("%d %d %d\n", *std::get_if<int>(&t), std::get_if<Thrower>(&t) == nullptr, std::holds_alternative<int>(t));
  std::variant<std::string, bool> s = "literal";
  std::variant<long, float> n = 5L;
  std::printf("%zu %zu %d\n", s.index(), n.index(), std::variant<int, int>(std::in_place_index<1>, 4) > std::variant<int, int>(std::in_place_index<0>, 9));
  std::printf("%ld\n", std::visit<long>([](auto x) { return x * 2; }, n));
}
