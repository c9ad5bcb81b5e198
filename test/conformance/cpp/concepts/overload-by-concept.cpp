// covers: [concepts.general] overloads chosen by refinement of the library's concepts: numbers, ranges, iterators, comparisons; ambiguous ones resolved by conjunction
#include <concepts>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <vector>
template <class T> concept Bool = std::unsigned_integral<T> && std::same_as<T, bool>;
template <class T> concept Trivial = std::is_trivially_copyable_v<T>;
static const char *number(auto) { return "other"; }
static const char *number(std::integral auto) { return "integral"; }
static const char *number(std::unsigned_integral auto) { return "unsigned"; }
static const char *number(Bool auto) { return "bool"; }
static const char *number(std::floating_point auto) { return "floating"; }
template <std::input_iterator I> static const char *iterator(I) { return "input"; }
template <std::forward_iterator I> static const char *iterator(I) { return "forward"; }
template <std::bidirectional_iterator I> static const char *iterator(I) { return "bidirectional"; }
template <std::random_access_iterator I> static const char *iterator(I) { return "random"; }
template <std::contiguous_iterator I> static const char *iterator(I) { return "contiguous"; }
static const char *range(std::ranges::range auto &&) { return "range"; }
static const char *range(std::ranges::sized_range auto &&) { return "sized"; }
template <class R> requires std::ranges::sized_range<R> && std::ranges::random_access_range<R> static const char *range(R &&) { return "sized and random"; }
template <class T> concept Named = requires(const T &t) { { t.name } -> std::convertible_to<std::string>; };
template <class T> concept Aged = requires(const T &t) { { t.age } -> std::convertible_to<int>; };
template <class T> concept Person = Named<T> && Aged<T>;
template <Named T> static const char *who(const T &) { return "named"; }
template <Aged T> static const char *who(const T &) { return "aged"; }
template <Person T> static const char *who(const T &) { return "person"; }
struct N { std::string name; };
struct A { int age; };
struct P { std::string name; int age; };
template <class T> struct Store { static constexpr const char *how = "boxed"; };
template <class T> requires Trivial<T> struct Store<T> { static constexpr const char *how = "bytes"; };
template <class T> requires Trivial<T> && (sizeof(T) <= 8) struct Store<T> { static constexpr const char *how = "word"; };
template <class T> static bool equal(const T &a, const T &b) {
  if constexpr (std::equality_comparable<T>) return a == b;
  else if constexpr (requires { a.same(b); }) return a.same(b);
  else return &a == &b;
}
struct Same { int v; bool same(const Same &o) const { return v == o.v; } };
int main() {
  std::printf("%s %s %s %s %s\n", number(1), number(1u), number(true), number(1.f), number("x"));
  std::vector<int> v{1};
  std::list<int> l{1};
  std::deque<int> d{1};
  std::forward_list<int> f{1};
  std::set<int> s{1};
  std::printf("%s %s %s %s %s ", iterator(v.begin()), iterator(l.begin()), iterator(d.begin()), iterator(f.begin()), iterator(s.begin()));
  std::printf("%s %s\n", iterator(v.data()), iterator(std::istreambuf_iterator<char>()));
  std::printf("%s, %s, %s, %s, %s\n", range(v), range(l), range(f), range(std::span(v)), range(v | std::views::filter([](int) { return true; })));
  std::printf("%s %s %s\n", who(N{"n"}), who(A{1}), who(P{"p", 2}));
  std::printf("%s %s %s\n", Store<int>::how, Store<long double>::how, Store<std::string>::how);
  N a{"x"}, b{"x"};
  std::printf("%d %d %d %d\n", equal(1, 1), equal(Same{1}, Same{1}), equal(a, b), equal(a, a));
}
