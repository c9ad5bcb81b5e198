// covers: [temp.inst] deep instantiation: a thousand levels of recursion, wide packs, lazily evaluated branches, mutual recursion, compile-time sieve and parser
#include <array>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <tuple>
#include <utility>
template <int N> struct Sum { static constexpr int v = N + Sum<N - 1>::v; };
template <> struct Sum<0> { static constexpr int v = 0; };
template <unsigned N> struct Even;
template <unsigned N> struct Odd { static constexpr bool v = Even<N - 1>::v; };
template <> struct Odd<0> { static constexpr bool v = false; };
template <unsigned N> struct Even { static constexpr bool v = Odd<N - 1>::v; };
template <> struct Even<0> { static constexpr bool v = true; };
template <int N> constexpr long fib = fib<N - 1> + fib<N - 2>;
template <> constexpr long fib<0> = 0;
template <> constexpr long fib<1> = 1;
template <int M, int N> struct Ack { static constexpr int v = Ack<M - 1, Ack<M, N - 1>::v>::v; };
template <int N> struct Ack<0, N> { static constexpr int v = N + 1; };
template <int M> struct Ack<M, 0> { static constexpr int v = Ack<M - 1, 1>::v; };
template <int N> static int run() { if constexpr (N == 0) return 0; else return 1 + run<N - 1>(); }
template <std::size_t... I> constexpr int wide(std::index_sequence<I...>) { return (0 + ... + static_cast<int>(I % 3)); }
template <int N> constexpr auto sieve() {
  std::array<bool, N> composite{};
  int count = 0;
  for (int i = 2; i < N; i++) {
    if (composite[i]) continue;
    count++;
    for (int j = i * 2; j < N; j += i) composite[j] = true;
  }
  return count;
}
struct Parser {
  std::string_view s;
  std::size_t i = 0;
  constexpr long expr() { long v = term(); while (i < s.size() && (s[i] == '+' || s[i] == '-')) v = s[i++] == '+' ? v + term() : v - term(); return v; }
  constexpr long term() { long v = factor(); while (i < s.size() && (s[i] == '*' || s[i] == '/')) v = s[i++] == '*' ? v * factor() : v / factor(); return v; }
  constexpr long factor() {
    if (s[i] == '(') { i++; long v = expr(); i++; return v; }
    if (s[i] == '-') { i++; return -factor(); }
    long v = 0;
    while (i < s.size() && s[i] >= '0' && s[i] <= '9') v = v * 10 + (s[i++] - '0');
    return v;
  }
};
constexpr long calc(std::string_view s) { return Parser{s}.expr(); }
static_assert(calc("2*(3+4)-10/5") == 12);
template <class T, int N> struct Nest { using type = std::tuple<typename Nest<T, N - 1>::type>; };
template <class T> struct Nest<T, 0> { using type = T; };
template <class T> static int unwrap(const T &t) { if constexpr (requires { std::get<0>(t); }) return unwrap(std::get<0>(t)) + 1; else return t; }
int main() {
  std::printf("%d %d %d\n", Sum<800>::v, Even<500>::v, Odd<500>::v);
  std::printf("%ld %d %d\n", fib<80>, Ack<2, 3>::v, run<300>());
  std::printf("%d %d\n", wide(std::make_index_sequence<1000>()), sieve<1000>());
  std::printf("%ld %ld\n", calc("-(1+2)*3-4*-5"), calc("100/7/2"));
  std::printf("%d\n", unwrap(Nest<int, 30>::type{}));
}
