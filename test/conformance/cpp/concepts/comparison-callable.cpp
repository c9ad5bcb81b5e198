// covers: [concepts.compare] [concepts.callable] equality_comparable_with, totally_ordered_with, three_way_comparable, invocable, predicate, relation, strict_weak_order: own types that meet or miss one requirement each, in constrained templates
#include <compare>
#include <concepts>
#include <cstdio>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
struct EqOnly { int v; bool operator==(const EqOnly &) const = default; };
struct NoNotEqual { friend bool operator==(const NoNotEqual &, const NoNotEqual &) { return true; } friend bool operator!=(const NoNotEqual &, const NoNotEqual &) = delete; };
struct Ordered { int v; auto operator<=>(const Ordered &) const = default; };
struct Partial { double d; auto operator<=>(const Partial &) const = default; };
struct LessOnly { bool operator<(const LessOnly &) const { return false; } };
struct NotBool { struct R { explicit operator bool() const { return true; } }; R operator==(const NotBool &) const { return {}; } };
struct Meters { int m; constexpr Meters(int m) : m(m) {} auto operator<=>(const Meters &) const = default; };
struct Move { Move(Move &&) = default; Move &operator=(Move &&) = default; };
struct NoAssign { const int x; };
struct Explicit { explicit Explicit(int) {} };
struct Swappable { int v; friend void swap(Swappable &a, Swappable &b) { int t = a.v; a.v = b.v; b.v = t + 100; } };
struct Pinned { Pinned() = default; Pinned(const Pinned &) = delete; };
struct Func { int operator()(int) & { return 1; } };
struct Rel { bool operator()(int, std::string_view) const { return true; } };
template <class T> static void row(const char *n) {
  std::printf("%-10s eq%d ord%d tw%d mov%d cop%d semi%d reg%d swap%d def%d\n", n, std::equality_comparable<T>, std::totally_ordered<T>, std::three_way_comparable<T>, std::movable<T>, std::copyable<T>, std::semiregular<T>, std::regular<T>, std::swappable<T>, std::default_initializable<T>);
}
template <std::totally_ordered T> static const T &larger(const T &a, const T &b) { return a < b ? b : a; }
template <class T, class U> requires std::equality_comparable_with<T, U> static bool same(const T &a, const U &b) { return a == b; }
template <std::regular T> static int kind(const T &) { return 1; }
template <std::semiregular T> static int kind(const T &) { return 2; }
template <std::movable T> static int kind(const T &) { return 3; }
template <class T> static int kind(const T &) { return 4; }
template <class F, class... A> static const char *call(F &&, A &&...) {
  if constexpr (std::predicate<F, A...>) return "predicate";
  else if constexpr (std::regular_invocable<F, A...>) return "invocable";
  else return "neither";
}
int main() {
  row<int>("int");
  row<EqOnly>("EqOnly");
  row<NoNotEqual>("NoNotEqual");
  row<Ordered>("Ordered");
  row<Partial>("Partial");
  row<LessOnly>("LessOnly");
  row<NotBool>("NotBool");
  row<Move>("Move");
  row<NoAssign>("NoAssign");
  row<Explicit>("Explicit");
  row<Pinned>("Pinned");
  row<std::string>("string");
  row<std::unique_ptr<int>>("unique_ptr");
  row<std::optional<int>>("optional");
  row<int &>("int&");
  row<const int>("const int");
  std::printf("%d %d %d\n", std::equality_comparable_with<int, long>, std::equality_comparable_with<std::string, const char *>, std::equality_comparable_with<int, std::string>);
  std::printf("%d %d %d\n", std::totally_ordered_with<std::string, std::string_view>, std::totally_ordered_with<int, Meters>, std::totally_ordered_with<int, int *>);
  std::printf("%d %d %d\n", std::three_way_comparable<Partial, std::partial_ordering>, std::three_way_comparable<Partial, std::weak_ordering>, std::three_way_comparable_with<int, double>);
  std::printf("%d\n", std::equality_comparable_with<std::shared_ptr<int>, std::nullptr_t>);
  std::printf("%s %s\n", larger(std::string("b"), std::string("a")).c_str(), same(std::string("x"), "x") ? "same" : "differ");
  std::printf("%d %d %d %d\n", kind(EqOnly{1}), kind(LessOnly()), kind(std::make_unique<int>(1)), kind(Pinned()));
  Func f;
  std::printf("%s %s %s %s\n", call(f, 1), call(Func(), 1), call(std::equal_to<>(), 1, 2), call(&std::string::size, std::string()));
  std::printf("%d %d %d\n", std::relation<std::less<>, int, long>, std::relation<Rel, int, std::string_view>, std::strict_weak_order<std::ranges::less, std::string, std::string_view>);
  std::printf("%d %d %d\n", std::invocable<int EqOnly::*, EqOnly &>, std::invocable<void (*)(int), std::string>, std::invocable<std::function<int()>, int>);
  Swappable a{1}, b{2};
  std::ranges::swap(a, b);
  int x[2] = {1, 2}, y[2] = {3, 4};
  std::ranges::swap(x, y);
  std::printf("%d %d %d %d\n", a.v, b.v, x[0], y[1]);
  std::printf("%d %d %d %d\n", std::common_reference_with<int &, const int &>, std::common_with<int, double>, std::assignable_from<int &, long>, std::assignable_from<int, int>);
  std::printf("%d %d %d %d\n", std::constructible_from<Explicit, int>, std::convertible_to<int, Explicit>, std::derived_from<Ordered, Ordered>, std::same_as<const int, int>);
  std::printf("%d %d %d\n", std::signed_integral<char>, std::unsigned_integral<bool>, std::destructible<int[3]>);
}
