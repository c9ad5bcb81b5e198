// covers: [dcl.struct.bind] bindings to arrays, members and tuple-like types, by copy and reference
#include <cstdio>
#include <tuple>
#include <utility>

struct P { int x; double y; unsigned b : 3; };
struct Custom { int v; template <int I> int get() const { return v * (I + 1); } };
template <> struct std::tuple_size<Custom> : std::integral_constant<std::size_t, 2> {};
template <std::size_t I> struct std::tuple_element<I, Custom> { using type = int; };

int main() {
  int a[3] = {1, 2, 3};
  auto [p, q, r] = a;
  auto &[s, t, u] = a;
  s = 50;
  std::printf("%d %d %d %d\n", p, a[0], q + r, t + u);
  P v{4, 2.5, 7};
  auto &[x, y, b] = v;
  x++;
  b = 1;
  std::printf("%d %g %u\n", v.x, y, v.b);
  auto [m, n] = Custom{21};
  auto [i, j] = std::make_pair(3, 'c');
  std::printf("%d %d %d %c\n", m, n, i, j);
}
