// covers: [intseq] [meta.help] integer_sequence at work: tuples split and reversed, tables generated, strings at compile time, switch by index, matrices multiplied, bool_constant and integral_constant as values
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
template <class T, std::size_t... I> constexpr auto reverseTuple(const T &t, std::index_sequence<I...>) { return std::make_tuple(std::get<sizeof...(I) - 1 - I>(t)...); }
template <class... A> constexpr auto reverseTuple(const std::tuple<A...> &t) { return reverseTuple(t, std::index_sequence_for<A...>()); }
template <std::size_t Off, std::size_t... I> constexpr auto offset(std::index_sequence<I...>) { return std::index_sequence<(I + Off)...>(); }
template <std::size_t From, std::size_t To> using Between = decltype(offset<From>(std::make_index_sequence<To - From>()));
template <class T, std::size_t... I> constexpr auto pick(T &&t, std::index_sequence<I...>) { return std::tuple<std::tuple_element_t<I, std::decay_t<T>>...>(std::get<I>(std::forward<T>(t))...); }
template <class F, std::size_t... I> constexpr auto tableOf(F f, std::index_sequence<I...>) { return std::array{f(I)...}; }
template <std::size_t N, class F> constexpr auto tableOf(F f) { return tableOf(f, std::make_index_sequence<N>()); }
template <class T, T... A, T... B> constexpr auto concat(std::integer_sequence<T, A...>, std::integer_sequence<T, B...>) { return std::integer_sequence<T, A..., B...>(); }
template <int... I> constexpr int sumOf(std::integer_sequence<int, I...>) { return (0 + ... + I); }
template <class F, std::size_t... I> static void eachIndex(F f, std::index_sequence<I...>) { (f(std::integral_constant<std::size_t, I>()), ...); }
template <char... C> struct Str { static constexpr char text[] = {C..., 0}; static constexpr std::size_t size = sizeof...(C); };
template <std::size_t N> struct Lit { char c[N]; constexpr Lit(const char (&s)[N]) { for (std::size_t i = 0; i < N; i++) c[i] = s[i]; } };
template <Lit L, std::size_t... I> constexpr auto toStr(std::index_sequence<I...>) { return Str<L.c[I]...>(); }
template <Lit L> using StrOf = decltype(toStr<L>(std::make_index_sequence<sizeof(L.c) - 1>()));
template <int N> static int handler(int x) { return x * N; }
template <std::size_t... I> static int dispatch(std::size_t i, int x, std::index_sequence<I...>) { static constexpr int (*fs[])(int) = {handler<I>...}; return fs[i](x); }
template <class... T> struct Variadic { std::tuple<T...> t; template <class F> auto mapped(F f) const { return [&]<std::size_t... I>(std::index_sequence<I...>) { return std::make_tuple(f(std::get<I>(t))...); }(std::index_sequence_for<T...>()); } };
template <class... T> Variadic(std::tuple<T...>) -> Variadic<T...>;
template <std::size_t N, std::size_t M, std::size_t K> constexpr auto mul(const std::array<std::array<int, M>, N> &a, const std::array<std::array<int, K>, M> &b) {
  auto cell = [&]<std::size_t... J>(std::size_t r, std::size_t c, std::index_sequence<J...>) { return (0 + ... + (a[r][J] * b[J][c])); };
  auto row = [&]<std::size_t... C>(std::size_t r, std::index_sequence<C...>) { return std::array<int, K>{cell(r, C, std::make_index_sequence<M>())...}; };
  return [&]<std::size_t... R>(std::index_sequence<R...>) { return std::array<std::array<int, K>, N>{row(R, std::make_index_sequence<K>())...}; }(std::make_index_sequence<N>());
}
static_assert(std::is_same_v<std::make_index_sequence<3>, std::index_sequence<0, 1, 2>> && std::is_same_v<std::make_integer_sequence<char, 0>, std::integer_sequence<char>>);
static_assert(std::is_same_v<Between<2, 5>, std::index_sequence<2, 3, 4>> && std::make_index_sequence<5000>::size() == 5000);
static_assert(std::is_same_v<std::integer_sequence<short, 1>::value_type, short> && std::is_empty_v<std::make_index_sequence<9>>);
int main() {
  constexpr auto r = reverseTuple(std::tuple(1, 'b', 2.5));
  std::printf("%g %c %d\n", std::get<0>(r), std::get<1>(r), std::get<2>(r));
  auto mid = pick(std::tuple(0, std::string("one"), 2L, "three"), Between<1, 3>());
  static_assert(std::is_same_v<decltype(mid), std::tuple<std::string, long>>);
  std::printf("%s %ld\n", std::get<0>(mid).c_str(), std::get<1>(mid));
  constexpr auto cubes = tableOf<10>([](std::size_t i) { return i * i * i; });
  static_assert(cubes[9] == 729);
  constexpr auto crc = tableOf<256>([](std::size_t i) { unsigned c = static_cast<unsigned>(i); for (int k = 0; k < 8; k++) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1; return c; });
  unsigned h = ~0u;
  for (char ch : std::string_view("123456789")) h = crc[(h ^ static_cast<unsigned char>(ch)) & 255] ^ (h >> 8);
  std::printf("%zu %08x\n", cubes[5], ~h);
  std::printf("%d %d\n", sumOf(concat(std::make_integer_sequence<int, 5>(), std::integer_sequence<int, 100, 200>())), sumOf(std::integer_sequence<int>()));
  eachIndex([](auto i) { std::array<int, decltype(i)::value + 1> a{}; std::printf("%zu ", a.size() * i); }, std::make_index_sequence<4>());
  std::printf("\n%s %zu %d\n", StrOf<"compile">::text, StrOf<"time">::size, std::is_same_v<StrOf<"ab">, Str<'a', 'b'>>);
  for (std::size_t i = 0; i < 5; i++) std::printf("%d ", dispatch(i, 7, std::make_index_sequence<5>()));
  std::printf("\n");
  auto m = Variadic(std::tuple(1, 2.5, 'c')).mapped([](auto x) { return x + x; });
  std::printf("%d %g %d\n", std::get<0>(m), std::get<1>(m), std::get<2>(m));
  constexpr std::array<std::array<int, 3>, 2> a{{{1, 2, 3}, {4, 5, 6}}};
  constexpr std::array<std::array<int, 2>, 3> b{{{7, 8}, {9, 10}, {11, 12}}};
  constexpr auto p = mul(a, b);
  static_assert(p[0][0] == 58 && p[1][1] == 154);
  std::printf("%d %d %d %d\n", p[0][0], p[0][1], p[1][0], p[1][1]);
  std::integral_constant<int, 6> six;
  int arr[six];
  constexpr int seven = six + std::true_type() + std::bool_constant<false>();
  std::printf("%zu %d %d %d\n", sizeof arr / sizeof *arr, seven, six(), decltype(six)::type::value);
  switch (6) { case six: std::printf("six\n"); }
}
