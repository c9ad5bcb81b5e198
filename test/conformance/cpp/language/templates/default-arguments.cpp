// covers: [temp.param] default template arguments: dependent on earlier ones, of functions, from later declarations, with packs
#include <cstdio>
#include <functional>
#include <type_traits>
#include <vector>
template <class T, class C = std::vector<T>, class L = std::less<typename C::value_type>> struct Heap {
  C c;
  void put(T x) { c.push_back(x); }
  T best() const { T b = c.front(); for (const T &x : c) if (L()(x, b)) b = x; return b; }
};
template <class R = double, class T> R convert(T t) { return static_cast<R>(t); }
template <int N = 3, class T = int> struct Arr;
template <int N, class T> struct Arr { T v[N] = {}; static constexpr int n = N; };
template <class T, class U = std::conditional_t<(sizeof(T) > 4), long, T>> U widen(T t) { return t; }
template <template <class> class H = std::hash, class T = int> bool same(T a, T b) { return H<T>()(a) == H<T>()(b); }
template <class... T, class F = int> F tail(T..., F f = F(9)) { return f; }
template <auto V = 'q'> constexpr auto value = V;
int main() {
  Heap<int> h;
  Heap<int, std::vector<int>, std::greater<int>> g;
  for (int x : {5, 2, 8}) h.put(x), g.put(x);
  std::printf("%d %d\n", h.best(), g.best());
  std::printf("%.2f %d\n", convert(3), convert<int>(3.9));
  std::printf("%d %d %zu\n", Arr<>::n, Arr<5>::n, sizeof(Arr<2, char>));
  static_assert(std::is_same_v<decltype(widen(1.0)), long> && std::is_same_v<decltype(widen('c')), char>);
  std::printf("%d %d %c %d\n", same(4, 4), tail<>(), value<>, value<12>);
}
