// covers: [class.compare] [class.spaceship] synthesised comparison: categories combined, members with only < and ==, arrays, bases and references to others, rewritten with other types, deleted when a member lacks it, defaulted in a friend, of templates
#include <compare>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
struct Old { int v; bool operator<(const Old &o) const { return v < o.v; } bool operator==(const Old &o) const { return v == o.v; } };
struct Weak { int v; std::weak_ordering operator<=>(const Weak &o) const { return v / 10 <=> o.v / 10; } bool operator==(const Weak &o) const { return v / 10 == o.v / 10; } };
struct Inner { int a; double d; auto operator<=>(const Inner &) const = default; };
struct Base { int b; std::strong_ordering operator<=>(const Base &) const = default; };
struct Derived : Base { std::string s; int arr[3]; auto operator<=>(const Derived &) const = default; };
struct Synth { Old o; int k; std::weak_ordering operator<=>(const Synth &) const = default; bool operator==(const Synth &) const = default; };
struct WithWeak { Weak w; int k; auto operator<=>(const WithWeak &) const = default; };
struct NoEq { int v; std::strong_ordering operator<=>(const NoEq &o) const { return v <=> o.v; } };
struct RefMember { int &r; };
struct HasFloat { float f; bool operator==(const HasFloat &) const = default; };
struct OnlyOps { std::vector<int> v; friend auto operator<=>(const OnlyOps &, const OnlyOps &) = default; };
struct Meters; 
struct Feet { double v; };
struct Meters { double v; std::partial_ordering operator<=>(const Feet &f) const { return v <=> f.v * 0.3048; } bool operator==(const Feet &f) const { return v == f.v * 0.3048; } };
struct Ver { int major, minor; std::strong_ordering operator<=>(int m) const { return major <=> m; } bool operator==(int m) const { return major == m; } auto operator<=>(const Ver &) const = default; };
template <class T> struct Opt { bool has; T v; template <class U> auto operator<=>(const Opt<U> &o) const -> std::compare_three_way_result_t<T, U> { if (!has || !o.has) return has <=> o.has; return v <=> o.v; } template <class U> bool operator==(const Opt<U> &o) const { return has == o.has && (!has || v == o.v); } };
struct CountEq { static inline int eq, cmp; int v; bool operator==(const CountEq &o) const { eq++; return v == o.v; } std::strong_ordering operator<=>(const CountEq &o) const { cmp++; return v <=> o.v; } };
struct Agg { CountEq a, b; auto operator<=>(const Agg &) const = default; bool operator==(const Agg &) const = default; };
struct Ptr { const int *p; auto operator<=>(const Ptr &) const = default; };
enum class E : unsigned char { lo, hi };
struct WithEnum { E e; bool b; char c; auto operator<=>(const WithEnum &) const = default; };
struct NotEqual { int v; bool operator==(const NotEqual &) const = default; bool operator!=(const NotEqual &) const { return true; } };
template <class T> concept Orders = requires(T a, T b) { a < b; };
template <class T> concept Equals = requires(T a, T b) { a == b; };
static_assert(std::is_same_v<decltype(Inner() <=> Inner()), std::partial_ordering> && std::is_same_v<decltype(Derived() <=> Derived()), std::strong_ordering>);
static_assert(std::is_same_v<decltype(WithWeak() <=> WithWeak()), std::weak_ordering> && Equals<Inner> && !Equals<NoEq> && Orders<NoEq> && !Equals<RefMember> && !Orders<HasFloat>);
static_assert(std::is_same_v<std::common_comparison_category_t<std::strong_ordering, std::partial_ordering>, std::partial_ordering> && std::is_same_v<std::common_comparison_category_t<>, std::strong_ordering> && std::is_void_v<std::common_comparison_category_t<int>>);
static_assert(std::is_same_v<decltype(1 <=> 2.0), std::partial_ordering> && std::is_same_v<decltype(E::lo <=> E::hi), std::strong_ordering> && std::is_same_v<decltype(nullptr == nullptr), bool>);
static const char *name(std::partial_ordering o) { return o < 0 ? "less" : o > 0 ? "greater" : o == 0 ? "equal" : "unordered"; }
int main() {
  std::printf("%s %s %s\n", name(Inner{1, 2} <=> Inner{1, 3}), name(Inner{1, 0. / 1} <=> Inner{1, 0}), name(Inner{1, __builtin_nan("")} <=> Inner{1, 1}));
  std::printf("%d %d\n", Inner{2, __builtin_nan("")} > Inner{1, 5}, Inner{1, __builtin_nan("")} == Inner{1, 5});
  Derived a{{1}, "s", {1, 2, 3}}, b{{1}, "s", {1, 2, 4}}, c{{2}, "a", {0, 0, 0}};
  std::printf("%d %d %d %d\n", a < b, b < c, a == b, a != c);
  std::printf("%d %d\n", Synth{{1}, 2} < Synth{{1}, 3}, Synth{{2}, 0} > Synth{{1}, 9});
  std::printf("%s %d\n", name(WithWeak{{11}, 1} <=> WithWeak{{19}, 1}), WithWeak{{11}, 1} == WithWeak{{19}, 1});
  std::printf("%d %d\n", NoEq{1} < NoEq{2}, NoEq{2} >= NoEq{2});
  std::printf("%d %d\n", OnlyOps{{1, 2}} < OnlyOps{{1, 2, 0}}, OnlyOps{{3}} > OnlyOps{{2, 9}});
  std::printf("%d %d %d %d\n", Meters{1} < Feet{4}, Feet{1} < Meters{1}, Feet{10} == Meters{3.048}, Feet{1} != Meters{1});
  Ver v{3, 1};
  std::printf("%d %d %d %d %d\n", v < 4, 4 > v, 3 == v, v != 3, v < Ver{3, 2});
  std::printf("%d %d %d\n", Opt<int>{true, 3} < Opt<long>{true, 4}, Opt<int>{false, 9} < Opt<double>{true, -1}, Opt<int>{false, 1} == Opt<int>{false, 2});
  (void)(Agg{{1}, {2}} == Agg{{1}, {3}});
  std::printf("%d %d ", CountEq::eq, CountEq::cmp);
  (void)(Agg{{1}, {2}} < Agg{{2}, {3}});
  std::printf("%d %d\n", CountEq::eq, CountEq::cmp);
  int arr[2] = {};
  std::printf("%d %d\n", Ptr{arr} < Ptr{arr + 1}, Ptr{arr} == Ptr{&arr[0]});
  std::printf("%d %d\n", WithEnum{E::lo, true, 'z'} < WithEnum{E::hi, false, 'a'}, WithEnum{E::hi, false, 'b'} > WithEnum{E::hi, false, 'a'});
  std::printf("%d %d\n", NotEqual{1} == NotEqual{1}, NotEqual{1} != NotEqual{1});
  std::set<Derived> set{c, b, a, b};
  std::map<std::pair<int, std::string>, int> m{{{1, "b"}, 1}, {{1, "a"}, 2}};
  std::printf("%zu %s %d\n", set.size(), set.rbegin()->s.c_str(), m.begin()->second);
  auto strong = std::strong_order(-0.0, 0.0);
  std::printf("%d %s %d\n", strong < 0, name(-0.0 <=> 0.0), std::weak_order(1.5, 1.5) == 0);
  std::printf("%d %d %d\n", std::is_lt(1 <=> 2), std::is_gteq(2 <=> 2), std::is_neq(1.0 <=> __builtin_nan("")));
  std::partial_ordering po = std::strong_ordering::greater;
  std::printf("%s %d\n", name(po), std::compare_three_way()(std::tuple(1, 'a'), std::tuple(1, 'b')) < 0);
  std::printf("%d %d\n", std::compare_strong_order_fallback(Old{1}, Old{2}) < 0, std::compare_partial_order_fallback(Old{2}, Old{2}) == 0);
}
