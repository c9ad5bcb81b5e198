// covers: [variant.ctor] [variant.assign] which alternative a value becomes: no narrowing, bool, strings, exact matches; assignment with strong guarantees, index and type access, hashing, comparison with valueless, trivial copies, visit by return type
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <variant>
#include <vector>
template <class... F> struct Overload : F... { using F::operator()...; };
struct Thrower {
  static inline bool armed = false;
  int v = 0;
  Thrower() = default;
  auto operator<=>(const Thrower &) const = default;
  Thrower(int v) : v(v) { if (armed) throw std::runtime_error("made"); }
  Thrower(const Thrower &o) : v(o.v) { if (armed) throw std::runtime_error("copied"); }
  Thrower(Thrower &&o) : v(o.v) { if (armed) throw std::runtime_error("moved"); }
  Thrower &operator=(const Thrower &o) { if (armed) throw std::runtime_error("assigned"); v = o.v; return *this; }
};
struct NoDefault { NoDefault(int) {} };
struct Count { static inline int alive, assigned; Count() { alive++; } Count(const Count &) { alive++; } Count &operator=(const Count &) { assigned++; return *this; } ~Count() { alive--; } };
struct Derived : std::variant<int, std::string> { using variant::variant; };
using V = std::variant<int, float, std::string, bool>;
static_assert(!std::is_constructible_v<std::variant<float, int>, long double> && std::is_constructible_v<std::variant<std::string, bool>, const char *>);
static_assert(!std::is_constructible_v<std::variant<int, int>, int> && !std::is_default_constructible_v<std::variant<NoDefault, int>>);
static_assert(std::is_trivially_copyable_v<std::variant<int, char>> && !std::is_trivially_copyable_v<V> && std::is_trivially_destructible_v<std::variant<int, double>>);
static_assert(std::variant_size_v<const V> == 4 && std::is_same_v<std::variant_alternative_t<2, const V>, const std::string> && !std::is_copy_constructible_v<std::variant<std::unique_ptr<int>>>);
int main() {
  std::printf("%zu %zu %zu %zu %zu\n", V(1).index(), V(1.5f).index(), V("text").index(), V(true).index(), V(std::string("s")).index());
  std::variant<std::string, bool> sb = "pointer";
  std::variant<long, std::string> ls = 5;
  std::variant<std::monostate, NoDefault> md;
  std::printf("%zu %zu %zu %zu\n", sb.index(), ls.index(), md.index(), std::variant<char, std::unique_ptr<int>>(nullptr).index());
  std::variant<int, int> dup(std::in_place_index<1>, 4);
  std::printf("%zu %d %d\n", dup.index(), std::get<1>(dup), std::get_if<0>(&dup) == nullptr);
  V v(std::in_place_type<std::string>, {'a', 'b'}, std::allocator<char>());
  std::printf("%s ", std::get<std::string>(v).c_str());
  v = 2.5f;
  v = false;
  std::printf("%zu %d\n", v.index(), std::get<bool>(v));
  auto &s = v.emplace<std::string>(5, 'e');
  s += "!";
  std::printf("%s\n", std::get<2>(v).c_str());
  try { (void)std::get<int>(v); } catch (const std::bad_variant_access &) { std::printf("bad access\n"); }
  std::variant<std::string, Thrower> t("kept");
  Thrower::armed = false;
  Thrower source(3);
  Thrower::armed = true;
  try { t = source; } catch (const std::runtime_error &e) { std::printf("%s %zu %d\n", e.what(), t.index(), t.valueless_by_exception()); }
  try { t.emplace<Thrower>(1); } catch (const std::runtime_error &e) { std::printf("%s %d %d\n", e.what(), t.valueless_by_exception(), t.index() == std::variant_npos); }
  try { std::visit([](auto &&) {}, t); } catch (const std::bad_variant_access &) { std::printf("visit valueless\n"); }
  std::variant<std::string, Thrower> u("x");
  std::printf("%d %d %d\n", t == u, t < u, t != t);
  t = "again";
  std::printf("%d %zu\n", t.valueless_by_exception(), t.index());
  Thrower::armed = false;
  {
    std::variant<Count, int> c, d;
    c = d;
    std::printf("%d %d ", Count::alive, Count::assigned);
    c = 4;
    std::printf("%d ", Count::alive);
    c.swap(d);
    std::printf("%zu %zu %d\n", c.index(), d.index(), Count::alive);
  }
  std::printf("%d\n", Count::alive);
  std::printf("%d %d %d\n", V(1) < V(1.f), V("b") > V("a"), V(true) == V(true));
  std::printf("%d %d\n", (V(2) <=> V(1)) > 0, std::monostate() == std::monostate());
  std::set<std::variant<int, std::string>> set{"b", 3, "a", 1};
  for (auto &e : set) std::visit(Overload{[](int i) { std::printf("%d ", i); }, [](const std::string &x) { std::printf("%s ", x.c_str()); }}, e);
  std::unordered_set<V> us{1, 1.f, "1", true, 1};
  std::printf("%zu %d\n", us.size(), us.contains("1"));
  auto r = std::visit<double>(Overload{[](int i) { return i; }, [](float f) { return f; }, [](const std::string &x) { return x.size(); }, [](bool) { return 0; }}, V("four"));
  static_assert(std::is_same_v<decltype(r), double>);
  std::variant<int, std::string> p(3), q("xyz");
  std::printf("%g %d\n", r, std::visit([](auto a, auto b) { if constexpr (std::is_same_v<decltype(a), decltype(b)>) return 0; else return static_cast<int>(sizeof a > sizeof b ? 1 : 2); }, p, q));
  Derived dv("derived");
  std::printf("%s %d\n", std::get<std::string>(dv).c_str(), std::visit([](auto &&x) { return std::is_same_v<std::decay_t<decltype(x)>, std::string>; }, dv));
  std::variant<std::vector<int>, std::map<int, int>> big(std::in_place_index<0>, {1, 2, 3});
  std::visit([](auto &c) { c.clear(); }, big);
  std::printf("%zu\n", std::get<0>(big).size());
  std::visit([]<class T>(T &&x) { std::printf("%d\n", std::is_rvalue_reference_v<T &&> && !x.empty()); }, std::variant<std::string>("moved"));
}
