// covers: [temp.variadic] a tuple made by hand: indexed bases, get by index and type, concatenation, structured bindings, comparison, apply
#include <cstdio>
#include <string>
#include <tuple>
#include <utility>
template <std::size_t I, class T> struct Leaf { T value; };
template <class S, class... T> struct Impl;
template <std::size_t... I, class... T> struct Impl<std::index_sequence<I...>, T...> : Leaf<I, T>... {
  constexpr Impl() = default;
  template <class... U> constexpr Impl(U &&...u) : Leaf<I, T>{std::forward<U>(u)}... {}
};
template <class... T> struct Tuple : Impl<std::index_sequence_for<T...>, T...> {
  using Impl<std::index_sequence_for<T...>, T...>::Impl;
};
template <class... T> Tuple(T...) -> Tuple<T...>;
template <std::size_t I, class T> constexpr T &at(Leaf<I, T> &l) { return l.value; }
template <std::size_t I, class T> constexpr const T &at(const Leaf<I, T> &l) { return l.value; }
template <std::size_t I, class T> constexpr T &&at(Leaf<I, T> &&l) { return std::forward<T>(l.value); }
template <class T, std::size_t I> constexpr T &of(Leaf<I, T> &l) { return l.value; }
template <std::size_t I, class... T> constexpr decltype(auto) get(Tuple<T...> &t) { return at<I>(t); }
template <std::size_t I, class... T> constexpr decltype(auto) get(const Tuple<T...> &t) { return at<I>(t); }
template <std::size_t I, class... T> constexpr decltype(auto) get(Tuple<T...> &&t) { return at<I>(std::move(t)); }
template <class... T> struct std::tuple_size<Tuple<T...>> : std::integral_constant<std::size_t, sizeof...(T)> {};
template <std::size_t I, class... T> struct std::tuple_element<I, Tuple<T...>> : std::tuple_element<I, std::tuple<T...>> {};
template <class F, class... T> constexpr decltype(auto) applied(F f, const Tuple<T...> &t) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) { return f(get<I>(t)...); }(std::index_sequence_for<T...>());
}
template <class... A, class... B> constexpr Tuple<A..., B...> join(const Tuple<A...> &a, const Tuple<B...> &b) {
  return applied([&](const auto &...x) { return applied([&](const auto &...y) { return Tuple<A..., B...>(x..., y...); }, b); }, a);
}
template <class... T> constexpr bool operator==(const Tuple<T...> &a, const Tuple<T...> &b) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) { return ((get<I>(a) == get<I>(b)) && ...); }(std::index_sequence_for<T...>());
}
struct Empty {};
int main() {
  Tuple t(1, 2.5, std::string("three"));
  get<0>(t)++;
  of<double>(t) *= 2;
  std::printf("%d %g %s\n", get<0>(t), get<1>(t), get<2>(t).c_str());
  auto &[a, b, c] = t;
  a = 40;
  c += "!";
  std::printf("%d %g %s\n", get<0>(t), b, get<2>(t).c_str());
  auto [x, y] = Tuple(std::string("moved"), 'c');
  std::printf("%s %c\n", x.c_str(), y);
  std::printf("%g\n", applied([](int i, double d, const std::string &s) { return i + d + static_cast<double>(s.size()); }, t));
  auto j = join(t, Tuple('x', 7L));
  std::printf("%zu %c %ld\n", std::tuple_size_v<decltype(j)>, get<3>(j), get<4>(j));
  std::printf("%d %d\n", Tuple(1, 2) == Tuple(1, 2), Tuple(1, 2) == Tuple(1, 3));
  int n = 5;
  Tuple<int &, const int *> r(n, &n);
  get<0>(r)++;
  std::printf("%d %d %zu\n", n, *get<1>(r), sizeof(Tuple<char, Empty, int>));
  constexpr Tuple k(3, 4);
  static_assert(applied([](int p, int q) { return p * q; }, k) == 12);
  std::string taken = get<2>(std::move(t));
  std::printf("%s\n", taken.c_str());
}
