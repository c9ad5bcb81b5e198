// covers: [temp.arg.nontype] constants of every kind as template arguments: enumerations, member pointers, functions, references to statics and subobjects, arrays in classes, doubles, unions, closures, nullptr, auto and decltype(auto) packs
// native: clang
#include <array>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <type_traits>
#include <utility>
enum class Mode { read, write };
struct Obj { int a = 1, b = 2; int get(int x) const { return a * x; } static inline int shared = 9; static int fn(int x) { return x - 1; } };
static int global = 5, array[4] = {1, 2, 3, 4};
static Obj object;
template <Mode M> static const char *mode() { if constexpr (M == Mode::read) return "read"; else return "write"; }
template <int Obj::*P> static int field(const Obj &o) { return o.*P; }
template <int (Obj::*F)(int) const> static int method(const Obj &o, int x) { return (o.*F)(x); }
template <int (*F)(int)> static int twice(int x) { return F(F(x)); }
template <int &R> struct Bound { static int next() { return ++R; } };
template <int *P> static int deref() { return P ? *P : -1; }
template <const int (&A)[3]> static int sumArray() { int s = 0; for (int x : A) s += x; return s; }
static constexpr int table[3] = {7, 8, 9};
template <double D> static double scaled(double x) { return x * D; }
template <float F> struct Float { static constexpr float value = F; };
struct Point { int x, y; constexpr bool operator==(const Point &) const = default; constexpr int dot(Point o) const { return x * o.x + y * o.y; } };
template <Point P> struct At { static constexpr int sum = P.x + P.y; static const Point &ref() { return P; } };
template <Point P, Point Q> constexpr int dot = P.dot(Q);
struct Nested { std::array<Point, 2> ps; const char *name; const int *ptr; };
static constexpr char label[] = "label";
template <Nested N> static int nested() { return N.ps[1].y + static_cast<int>(std::string_view(N.name).size()) + *N.ptr; }
template <auto V> struct Const { static constexpr auto value = V; using type = decltype(V); };
template <decltype(auto) V> struct Exact { using type = decltype(V); };
template <auto... V> struct List { static constexpr std::size_t size = sizeof...(V); static constexpr int total() { return (0 + ... + static_cast<int>(V)); } };
template <class T, T... V> struct Typed { static constexpr T last = (V, ...); };
template <auto F> struct Apply { template <class... A> static auto run(A... a) { return F(a...); } };
template <std::size_t N> struct Text { char s[N]; constexpr Text(const char (&t)[N]) { for (std::size_t i = 0; i < N; i++) s[i] = t[i]; } };
template <Text T> constexpr std::string_view view(T.s, sizeof(T.s) - 1);
template <Text T> struct Tag { static const char *name() { return T.s; } };
template <std::nullptr_t> struct Null { static constexpr int v = 3; };
template <bool B = (sizeof(int) > 2), char C = 'x'> struct Defaults { static constexpr int v = B + C; };
template <class T, T V> struct Integral { operator T() const { return V; } };
template <auto V> requires std::is_enum_v<decltype(V)> static int underlying() { return static_cast<int>(V); }
template <auto V> requires std::is_integral_v<decltype(V)> static int underlying() { return V * 100; }
template <unsigned char C> static int narrow() { return C; }
template <std::pair<int, char> P> static int pairSum() { return P.first + P.second; }
union U { int i; float f; };
template <U V> static int active() { return V.i; }
int main() {
  std::printf("%s %s\n", mode<Mode::read>(), mode<Mode::write>());
  std::printf("%d %d %d %d\n", field<&Obj::b>(object), method<&Obj::get>(object, 6), twice<&Obj::fn>(10), twice<[](int x) { return x * 3; }>(2));
  Bound<global>::next();
  std::printf("%d %d %d %d %d\n", Bound<global>::next(), Bound<Obj::shared>::next(), Bound<object.a>::next(), deref<&array[2]>(), deref<nullptr>());
  std::printf("%d %g %g %g\n", sumArray<table>(), scaled<1.5>(4), static_cast<double>(Float<0.25f>::value), scaled<-0.0>(1));
  static_assert(!std::is_same_v<Float<0.0f>, Float<-0.0f>> && std::is_same_v<Float<0.5f>, Float<1 / 2.f>>);
  static_assert(std::is_same_v<At<Point{1, 2}>, At<{1, 2}>> && &At<Point{1, 2}>::ref != nullptr);
  std::printf("%d %d %d\n", At<Point{3, 4}>::sum, dot<Point{1, 2}, Point{3, 4}>, &At<Point{5, 6}>::ref() == &At<Point{5, 6}>::ref());
  std::printf("%d\n", nested<Nested{{Point{1, 2}, Point{3, 40}}, label, &table[1]}>());
  std::printf("%d %c %d\n", Const<5>::value, Const<'c'>::value, Const<Mode::write>::value == Mode::write);
  static_assert(std::is_same_v<Const<5u>::type, unsigned> && std::is_same_v<Exact<(global)>::type, int &> && std::is_same_v<Exact<4>::type, int>);
  std::printf("%zu %d %c\n", List<1, 'a', true, 3L>::size, List<1, 2u, Mode::write>::total(), Typed<char, 'x', 'y'>::last);
  std::printf("%d %zu\n", Apply<[](int a, int b) { return a * b; }>::run(6, 7), List<>::size);
  std::printf("%.*s %zu %s %d\n", 4, view<"text">.data(), view<"longer">.size(), Tag<"tag">::name(), std::is_same_v<Tag<"a">, Tag<"a">>);
  std::printf("%d %d %d %d\n", Null<nullptr>::v, Defaults<>::v, Defaults<false, 'a'>::v, Integral<short, 12>() + 0);
  std::printf("%d %d %d %d %d\n", underlying<Mode::write>(), underlying<3>(), narrow<200>(), pairSum<std::pair<int, char>{1, 'a'}>(), active<U{.i = 77}>());
}
