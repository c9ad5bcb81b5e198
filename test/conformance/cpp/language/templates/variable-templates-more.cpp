// covers: [temp.var] variable templates: constants per type, partial and full specialisation, lambdas in them, as template arguments by alias, static members, constrained, inline counters, function-local use
#include <array>
#include <concepts>
#include <cstdio>
#include <string>
#include <type_traits>
#include <vector>
template <class T> constexpr T pi = T(3.14159265358979323846L);
template <class T> constexpr const char *name = "unknown";
template <> constexpr const char *name<int> = "int";
template <> constexpr const char *name<double> = "double";
template <class T> constexpr const char *name<T *> = "pointer";
template <class T> constexpr const char *name<const T> = "const";
template <class T, std::size_t N> constexpr const char *name<T[N]> = "array";
template <class R, class... A> constexpr const char *name<R(A...)> = "function";
template <class T, class C> constexpr const char *name<T C::*> = "member pointer";
template <int N> constexpr int fib = fib<N - 1> + fib<N - 2>;
template <> constexpr int fib<0> = 0;
template <> constexpr int fib<1> = 1;
template <class T> inline int counter = 0;
template <class T> static std::vector<T> pool = {T(1), T(2)};
template <auto V> constexpr auto doubled = V + V;
template <class... T> constexpr std::size_t total = (0 + ... + sizeof(T));
template <class T> constexpr auto less = [](const T &a, const T &b) { return a < b; };
template <std::integral T> constexpr T largest = static_cast<T>(~std::make_unsigned_t<T>() >> std::is_signed_v<T>);
struct S {
  template <class T> static constexpr bool fits = sizeof(T) <= 8;
  template <class T> static int live;
  template <class T> static inline std::string label = "of " + std::to_string(sizeof(T));
};
template <class T> int S::live = static_cast<int>(sizeof(T)) * 100;
template <> constexpr bool S::fits<std::string> = true;
template <class T> bool isVector = false;
template <class T, class A> bool isVector<std::vector<T, A>> = true;
template <template <class...> class C, class T> constexpr bool instanceOf = false;
template <template <class...> class C, class... A> constexpr bool instanceOf<C, C<A...>> = true;
template <std::size_t N> constexpr auto squares = [] { std::array<int, N> a{}; for (std::size_t i = 0; i < N; i++) a[i] = static_cast<int>(i * i); return a; }();
template <class T, T... v> constexpr T maximum = [] { T m{}; ((m = v > m ? v : m), ...); return m; }();
template <class T> int *address() { return &counter<T>; }
template <class T> thread_local int perThread = 7;
template <class T = int, int N = 4> constexpr int dflt = N * sizeof(T);
int main() {
  std::printf("%.4f %.10f %d\n", pi<float>, pi<double>, pi<int>);
  std::printf("%s %s %s %s %s %s %s %s\n", name<int>, name<double>, name<char *>, name<const int>, name<int[3]>, name<int(char)>, name<int S::*>, name<long>);
  std::printf("%d %d\n", fib<20>, fib<10>);
  counter<int>++;
  counter<int> += 2;
  counter<char> = 10;
  std::printf("%d %d %d %d\n", counter<int>, counter<char>, counter<long>, address<int>() == &counter<int>);
  pool<int>.push_back(3);
  std::printf("%zu %zu\n", pool<int>.size(), pool<double>.size());
  std::printf("%d %c %zu\n", doubled<21>, doubled<'!'>, total<char, int, double>);
  std::printf("%d %d\n", less<int>(1, 2), less<std::string>("b", "a"));
  std::printf("%d %u %d\n", largest<int>, largest<unsigned>, largest<short>);
  std::printf("%d %d %d %d\n", S::fits<int>, S::fits<long double>, S::fits<std::string>, S::live<short>);
  S::live<short>++;
  std::printf("%d %s\n", S::live<short>, S::label<double>.c_str());
  std::printf("%d %d %d\n", isVector<int>, isVector<std::vector<int>>, instanceOf<std::vector, std::vector<char>>);
  std::printf("%d %zu %d\n", squares<8>[7], squares<3>.size(), maximum<int, 3, 9, 4>);
  perThread<int>++;
  std::printf("%d %d %d %d %d\n", perThread<int>, perThread<char>, dflt<>, dflt<char>, dflt<double, 2>);
}
