// covers: [temp.constr] requires-clauses on members, destructors, copies and conversion functions: which special member is there; nested requirements; atomic normal forms
#include <concepts>
#include <cstdio>
#include <string>
#include <type_traits>
#include <utility>
template <class T> class Opt {
  union { T v; char none; };
  bool has = false;
public:
  constexpr Opt() : none() {}
  constexpr Opt(T t) : v(std::move(t)), has(true) {}
  Opt(const Opt &) requires std::is_trivially_copyable_v<T> = default;
  Opt(const Opt &o) requires(std::copy_constructible<T> && !std::is_trivially_copyable_v<T>) : none(), has(o.has) { std::printf("copy "); if (has) new (&v) T(o.v); }
  ~Opt() requires std::is_trivially_destructible_v<T> = default;
  ~Opt() { if (has) v.~T(); std::printf("destroyed "); }
  bool operator==(const Opt &o) const requires std::equality_comparable<T> { return has == o.has && (!has || v == o.v); }
  operator bool() const requires(!std::same_as<T, bool>) { return has; }
  auto size() const requires requires(T t) { t.size(); } { return v.size(); }
  int size() const { return -1; }
  static int kind() requires std::integral<T> { return 1; }
  static int kind() requires std::integral<T> && std::is_signed_v<T> { return 2; }
  static int kind() { return 0; }
};
struct MoveOnly { MoveOnly() = default; MoveOnly(MoveOnly &&) = default; MoveOnly(const MoveOnly &) = delete; };
static_assert(std::is_trivially_copy_constructible_v<Opt<int>> && std::is_trivially_destructible_v<Opt<int>>);
static_assert(!std::is_trivially_destructible_v<Opt<std::string>> && !std::is_copy_constructible_v<Opt<MoveOnly>>);
static_assert(std::equality_comparable<Opt<int>> && std::is_convertible_v<Opt<int>, bool> && !std::is_constructible_v<bool, Opt<bool>>);
template <class T> concept Container = requires(T t, const T ct) {
  typename T::value_type;
  { t.begin() } -> std::same_as<typename T::iterator>;
  { ct.size() } noexcept -> std::unsigned_integral;
  requires std::same_as<decltype(*t.begin()), typename T::value_type &>;
  requires !std::is_reference_v<T>;
};
static_assert(Container<std::string> && !Container<int> && !Container<std::string &>);
template <class T> concept Chosen = (sizeof(T) > 4) || std::same_as<T, char>;
template <class T> requires Chosen<T> struct Picky { static constexpr int v = 1; };
template <class T> requires Chosen<T> && std::floating_point<T> struct Picky<T> { static constexpr int v = 2; };
template <class T> concept Has = requires { typename Picky<T>; };
static_assert(Has<double> && Has<char> && !Has<int> && !Has<short>);
template <class T> constexpr bool tested = requires(T a, T b) { a + b; requires sizeof(a + b) >= sizeof(int); };
static_assert(tested<char> && tested<double> && !tested<MoveOnly>);

template <class T> struct Base { int f() requires(sizeof(T) == 1) { return 1; } int f() { return 2; } };
struct Derived : Base<char> {};
int main() {
  { Opt<int> a(3), b = a; std::printf("%d %d\n", a == b, static_cast<bool>(Opt<int>())); }
  { Opt<std::string> s(std::string("text")), t = s; std::printf("%d %d ", static_cast<int>(t.size()), s == t); }
  std::printf("\n%d %d %d %d\n", Opt<int>(1).size(), Opt<int>::kind(), Opt<unsigned>::kind(), Opt<double>::kind());
  std::printf("%d %d %d %d\n", Picky<double>::v, Picky<char>::v, Derived().f(), Base<int>().f());
}
