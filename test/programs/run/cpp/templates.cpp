#include <array>
#include <cstdio>
#include <tuple>
#include <type_traits>
#include <utility>
template <class T> T biggest(T a, T b) { return a < b ? b : a; } template <int N> struct Fact { static constexpr int value = N * Fact<N - 1>::value; }; template <> struct Fact<0> { static constexpr int value = 1; };
template <class... A> auto sum(A... a) { return (a + ... + 0); } template <class T, class = void> struct HasSize : std::false_type {}; template <class T> struct HasSize<T, std::void_t<decltype(std::declval<T>().size())>> : std::true_type {};
template <class D> struct Crtp { int twice() { return static_cast<D *>(this)->get() * 2; } }; struct X : Crtp<X> { int get() { return 21; } }; template <class T> struct Stack { T d[10]; int n = 0; void push(T v) { d[n++] = v; } T pop() { return d[--n]; } };
template <class T> constexpr bool is_ptr = false; template <class T> constexpr bool is_ptr<T *> = true; template <class F, class... A> decltype(auto) call(F &&f, A &&...a) { return std::forward<F>(f)(std::forward<A>(a)...); } constexpr int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
template <class T> concept Number = std::is_arithmetic_v<T>; template <Number T> T half(T v) { return v / 2; } template <class T> auto kind(T v) { if constexpr (std::is_integral_v<T>) return v + 1; else return v * 2; } template <std::size_t... I> int idx(std::index_sequence<I...>) { return ((int(I) * 10) + ...); }
int main() {
    std::printf("%d %g %d\n", biggest(3, 7), biggest(2.5, 1.5), Fact<10>::value); std::printf("%d %d %d\n", sum(1, 2, 3), sum(), HasSize<std::array<int, 3>>::value + HasSize<int>::value); X x; std::printf("%d\n", x.twice()); Stack<double> s; s.push(1.5); s.push(2.5); std::printf("%g ", s.pop()); std::printf("%g\n", s.pop());
    std::printf("%d %d\n", is_ptr<int>, is_ptr<char *>); std::printf("%d\n", call([](int a, int b) { return a * b; }, 6, 7)); static_assert(fib(20) == 6765); std::printf("%d %g %d %g\n", half(9), half(9.0), kind(1), kind(1.5)); std::printf("%d\n", idx(std::make_index_sequence<5>{}));
    auto [a, b, c] = std::make_tuple(1, 'x', 2.5); std::printf("%d %c %g\n", a, b, c); auto l = [n = 0]() mutable { return ++n; }; l(); std::printf("%d\n", l()); auto g = [](auto... v) { return sizeof...(v); }; std::printf("%zu\n", g(1, 2, 3)); int i = 5; auto r = [&i](int k) -> int & { i += k; return i; }; r(3) = 50; std::printf("%d\n", i);
}
