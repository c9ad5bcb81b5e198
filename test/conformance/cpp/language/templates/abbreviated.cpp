// covers: [dcl.fct] abbreviated function templates: auto parameters, constrained ones, packs of them, with explicit template heads, overloads by constraint, returns constrained
#include <concepts>
#include <cstdio>
#include <string>
#include <vector>
template <class T> concept Sized = requires(const T &t) { { t.size() } -> std::convertible_to<std::size_t>; };
template <class T, class U> concept SameSize = sizeof(T) == sizeof(U);
template <class T, int N> concept AtLeast = sizeof(T) >= N;
static auto plain(auto a, auto b) { return a + b; }
static int kind(std::integral auto) { return 1; }
static int kind(std::floating_point auto) { return 2; }
static int kind(Sized auto) { return 3; }
static int kind(auto) { return 0; }
static int kind(auto *) { return 4; }
static int narrow(std::integral auto) { return 1; }
static int narrow(std::signed_integral auto) { return 2; }
static int total(std::same_as<int> auto... v) { return (0 + ... + v); }
static int pack(auto &&...v) { return static_cast<int>(sizeof...(v)); }
template <class T> static int mixed(T t, SameSize<T> auto u) { return static_cast<int>(t) * 10 + static_cast<int>(u); }
static int wide(AtLeast<8> auto) { return 8; }
static int wide(auto) { return 0; }
static std::integral auto twice(std::integral auto v) { return v * 2; }
static decltype(auto) first(Sized auto &c) { return (c[0]); }
struct S {
  int get(auto v) const { return static_cast<int>(v) + base; }
  static int st(std::convertible_to<double> auto v) { return static_cast<int>(v); }
  S(std::integral auto b) : base(static_cast<int>(b)) {}
  operator std::floating_point auto() const { return 2.5; }
  int base;
};
static auto counter(auto) { static int n; return ++n; }
template <std::integral T = int, T... V> constexpr T sum = (T{} + ... + V);
template <Sized... T> static std::size_t sizes(const T &...t) { return (t.size() + ... + 0); }
int main() {
  std::printf("%d %s\n", plain(1, 2), plain(std::string("a"), "b").c_str());
  int i = 0;
  std::printf("%d %d %d %d %d\n", kind('c'), kind(1.5f), kind(std::string()), kind(nullptr), kind(&i));
  std::printf("%d %d\n", narrow(1u), narrow(1));
  std::printf("%d %d %d\n", total(), total(1, 2, 3), pack(1, "x", 2.0, i));
  std::printf("%d %d %d\n", mixed(1, 2u), wide(1.0), wide('c'));
  std::vector<int> v{5, 6};
  first(v) = 50;
  std::printf("%d %ld\n", v[0], static_cast<long>(twice(21L)));
  S s(3u);
  std::printf("%d %d %g\n", s.get('\2'), S::st(7.9f), static_cast<double>(s));
  counter(1);
  counter(2);
  std::printf("%d %d\n", counter(3), counter('c'));
  std::printf("%d %ld\n", sum<int, 1, 2, 3>, sum<long, 4, 5>);
  std::printf("%zu %zu\n", sizes(), sizes(v, std::string("abc")));
  std::integral auto n = twice(4);
  const std::floating_point auto d = static_cast<double>(s);
  auto l = [](Sized auto &&c, std::integral auto... k) { return c.size() + (0 + ... + static_cast<std::size_t>(k)); };
  std::printf("%d %g %zu\n", n, d, l(v, 1, 2));
}
