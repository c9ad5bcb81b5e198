// covers: [temp.param] class types as template parameters (C++20): strings, structures compared by value, closures, floats, references within; user literals
#include <array>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <type_traits>
template <std::size_t N> struct Str {
  char s[N]{};
  constexpr Str(const char (&t)[N]) { for (std::size_t i = 0; i < N; i++) s[i] = t[i]; }
  constexpr std::string_view view() const { return {s, N - 1}; }
  friend constexpr bool operator==(const Str &, const Str &) = default;
};
template <Str S> struct Named {
  static constexpr auto name = S.view();
  int value = 0;
};
template <Str S> constexpr auto operator""_n() { return Named<S>{}; }
template <class... F> struct Record : F... {
  template <Str S> auto &get() { return static_cast<Named<S> &>(*this).value; }
};
struct Point { int x, y; };
template <Point P> constexpr int manhattan = P.x + P.y;
template <Point P> struct At { static int calls; };
template <Point P> int At<P>::calls = P.x * 100;
template <double D> constexpr double doubled = D * 2;
template <auto F> constexpr int applied(int v) { return F(v); }
template <std::array A> constexpr int sum() { int s = 0; for (int i : A) s += i; return s; }
template <Str S> constexpr int hash() { int h = 0; for (char c : S.view()) h = h * 31 + c; return h; }
template <const auto *P> int read() { return *P; }
template <auto... V> struct Values { static constexpr int count = sizeof...(V); using types = void (*)(decltype(V)...); };
enum class E { a, b };
template <E V> constexpr char letter = 'a' + static_cast<int>(V);
static const int target = 33;
static_assert(std::is_same_v<Named<"a">, Named<"a">> && !std::is_same_v<Named<"a">, Named<"b">>);
static_assert(!std::is_same_v<Named<"a">, Named<"a\0">>);
static_assert(std::is_same_v<Values<1, 'c', 2.5>::types, void (*)(int, char, double)>);
static_assert(!std::is_same_v<At<Point{1, 2}>, At<Point{2, 1}>> && std::is_same_v<At<{1, 2}>, At<Point{1, 2}>>);
int main() {
  Record<Named<"width">, Named<"height">> r;
  r.get<"width">() = 3;
  r.get<"height">() = 4;
  std::printf("%d\n", r.get<"width">() * r.get<"height">());
  auto n = "literal"_n;
  std::printf("%.*s %zu\n", static_cast<int>(n.name.size()), n.name.data(), n.name.size());
  std::printf("%d %d\n", manhattan<Point{3, 4}>, manhattan<{.y = 9}>);
  At<Point{1, 2}>::calls++;
  std::printf("%d %d\n", At<Point{1, 2}>::calls, At<Point{1, 3}>::calls);
  std::printf("%g %g\n", doubled<1.25>, doubled<-0.0>);
  std::printf("%d %d\n", applied<[](int v) { return v * v; }>(7), applied<[](auto v) { return -v; }>(7));
  std::printf("%d %d %d\n", sum<std::array{1, 2, 3}>(), hash<"abc">(), read<&target>());
  std::printf("%c%c %d\n", letter<E::a>, letter<E::b>, Values<1, nullptr, E::a, &target>::count);
}
