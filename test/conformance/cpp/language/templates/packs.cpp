// covers: [temp.variadic] pack expansions in bases, initialisers, captures, using-declarations, nested and with several packs
#include <array>
#include <cstdio>
#include <string>
#include <tuple>
#include <utility>
template <class... F> struct Overload : F... { using F::operator()...; };
template <class... F> Overload(F...) -> Overload<F...>;
template <class... T> constexpr std::array<std::size_t, sizeof...(T)> sizes{sizeof(T)...};
template <int... I> struct Ints {};
template <int... A, int... B> constexpr int dot(Ints<A...>, Ints<B...>) { return ((A * B) + ...); }
template <class... A, class... B> std::size_t cross(std::tuple<A...>, std::tuple<B...>) {
  return (0 + ... + (sizeof(A) * (sizeof(B) + ...)));
}
template <class F, class... A> auto bind(F f, A... a) {
  return [f, ... a = std::move(a)](auto... b) { return f(a..., b...); };
}
template <std::size_t... I, class T> void each(std::index_sequence<I...>, const T &t) { ((std::printf("%zu=%d ", I, std::get<I>(t))), ...); }
template <class... B> struct All : B... { int total() const { return (0 + ... + static_cast<const B &>(*this).v); } };
struct X { int v = 3; };
struct Y { int v = 4; };
template <class T, class... Rest> struct Index;
template <class T, class... Rest> struct Index<T, T, Rest...> { static constexpr int value = 0; };
template <class T, class U, class... Rest> struct Index<T, U, Rest...> { static constexpr int value = 1 + Index<T, Rest...>::value; };
int main() {
  Overload o{[](int) { return "int"; }, [](double) { return "double"; }, [](const std::string &) { return "string"; }};
  std::printf("%s %s %s\n", o(1), o(1.0), o(std::string()));
  std::printf("%zu %zu %d\n", sizes<char, int, double>[1], sizes<char, int, double>[2], dot(Ints<1, 2, 3>{}, Ints<4, 5, 6>{}));
  std::printf("%zu\n", cross(std::tuple<char, int>{}, std::tuple<short, double>{}));
  auto f = bind([](int a, int b, int c) { return a * 100 + b * 10 + c; }, 1, 2);
  std::printf("%d\n", f(3));
  each(std::make_index_sequence<3>{}, std::tuple(7, 8, 9));
  std::printf("%d %d\n", All<X, Y>{}.total(), Index<int, char, double, int>::value);
}
