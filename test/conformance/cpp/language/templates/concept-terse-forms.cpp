// covers: [temp.param] [dcl.spec.auto] (P1141) constrained auto in every place: variables, returns, parameters, packs, casts, new, structured parameters, partial specialisations by concept, concepts with several parameters
#include <concepts>
#include <cstdio>
#include <iterator>
#include <map>
#include <memory>
#include <ranges>
#include <string>
#include <type_traits>
#include <vector>
template <class T> concept Number = std::integral<T> || std::floating_point<T>;
template <class T, class U> concept Bigger = sizeof(T) > sizeof(U);
template <class C> concept Container = requires(C c) { typename C::value_type; { c.size() } -> std::convertible_to<std::size_t>; c.begin(); };
template <class C, class T> concept ContainerOf = Container<C> && std::same_as<typename C::value_type, T>;
template <class F, class... A> concept Returns = requires(F f, A... a) { { f(a...) } -> Number; };
template <template <class...> class T> concept Template = requires { typename T<int>; };
template <auto V> concept Even = V % 2 == 0;
template <class... T> concept AllNumbers = (Number<T> && ...);
static Number auto twice(Number auto x) { return x + x; }
static std::integral auto size(const Container auto &c) { return c.size(); }
static auto sum(const ContainerOf<int> auto &c) { int s = 0; for (int x : c) s += x; return s; }
static int count(Number auto... x) { return sizeof...(x); }
static decltype(auto) firstOf(std::ranges::forward_range auto &&r) { return *std::ranges::begin(r); }
template <Bigger<char> T> static const char *width(T) { return "bigger than char"; }
template <class T> static const char *width(T) { return "small"; }
template <std::integral T, Bigger<T> U> static const char *two(T, U) { return "second bigger"; }
static const char *two(auto, auto) { return "otherwise"; }
template <class T> struct Kind { static constexpr const char *name = "any"; };
template <std::integral T> struct Kind<T> { static constexpr const char *name = "integral"; };
template <std::signed_integral T> struct Kind<T> { static constexpr const char *name = "signed"; };
template <Container T> struct Kind<T> { static constexpr const char *name = "container"; };
template <ContainerOf<char> T> struct Kind<T> { static constexpr const char *name = "characters"; };
template <Number T> struct Kind<T *> { static constexpr const char *name = "pointer to number"; };
template <int N> requires Even<N> static int half() { return N / 2; }
template <int N> static int half() { return -1; }
template <template <class...> class C> requires Template<C> static std::size_t make() { return C<int>{1, 2, 3}.size(); }
struct Any { template <Number T> Any(T x) : v(static_cast<double>(x)), kind('n') {} Any(const Container auto &c) : v(static_cast<double>(c.size())), kind('c') {} template <Number T> operator T() const { return static_cast<T>(v * 10); } double v; char kind; };
struct Visitor { auto operator()(std::integral auto x) const { return x % 7; } auto operator()(std::floating_point auto x) const { return static_cast<int>(x * 100); } auto operator()(auto) const { return -5; } };
template <class T> concept Shape = requires(const T t) { { t.area() } -> std::same_as<double>; requires noexcept(t.area()); };
struct Sq { double a; double area() const noexcept { return a * a; } };
struct Bad { double area() const { return 1; } };
template <class T> using IfNumber = std::conditional_t<Number<T>, T, void>;
int main() {
  Number auto n = twice(4);
  std::floating_point auto d = twice(1.25);
  const std::integral auto &ref = n;
  Number auto *p = &n;
  std::printf("%d %g %d %d\n", n, d, ref, *p);
  std::vector v{1, 2, 3};
  std::printf("%zu %d %d\n", size(v), sum(v), count(1, 2.5, 'c'));
  for (std::integral auto &x : v) x *= 2;
  firstOf(v) = 100;
  std::printf("%d %d\n", v[0], v[2]);
  std::printf("%s, %s, %s, %s\n", width('c'), width(1), two('c', 1), two(1, 'c'));
  std::printf("%s %s %s %s %s %s %s\n", Kind<void>::name, Kind<unsigned>::name, Kind<int>::name, Kind<std::vector<int>>::name, Kind<std::string>::name, Kind<double *>::name, Kind<void *>::name);
  std::printf("%d %d %zu\n", half<8>(), half<7>(), make<std::vector>());
  Any a = 3, b = std::string("four");
  int ten = a;
  double dt = b;
  std::printf("%c%g %c%g %d %g\n", a.kind, a.v, b.kind, b.v, ten, dt);
  std::printf("%d %d %d\n", Visitor()(23), Visitor()(1.5f), Visitor()("x"));
  auto lambda = []<Number T, Bigger<T>... U>(T, U...) { return sizeof...(U); };
  auto add = [](Number auto x, Number auto y) -> Number auto { return x + y; };
  std::printf("%zu %g %d\n", lambda('c', 1, 2.0), add(1, 2.5), std::invocable<decltype(add), int, std::string>);
  std::printf("%d %d %d\n", Shape<Sq>, Shape<Bad>, Returns<decltype(add), int, float>);
  std::printf("%d %d %d\n", AllNumbers<int, char, float>, AllNumbers<>, AllNumbers<int, void>);
  Number auto *made = new auto(42L);
  std::unique_ptr<long> owner(made);
  std::printf("%ld %zu %d\n", *owner, sizeof(IfNumber<char>), std::is_void_v<IfNumber<std::string>>);
  std::map<std::string, int> m{{"k", 7}};
  if (std::input_iterator auto it = m.find("k"); it != m.end()) std::printf("%d\n", it->second);
}
