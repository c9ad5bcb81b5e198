// covers: [dcl.struct.bind] bindings to bit-fields, to members of bases, by forwarding reference, static and thread_local, captured, in loops with tuples of references, lifetimes extended, const
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
struct Bits { unsigned a : 4, b : 12; int : 3; signed c : 5; };
struct Base { int x = 1; std::string y = "base member with a long text"; };
struct Derived : Base { void f() {} static int ignored; };
struct Log { const char *n; Log(const char *n) : n(n) { std::printf("+%s ", n); } Log(const Log &o) : n("copy") { std::printf("+copy of %s ", o.n); } ~Log() { std::printf("-%s ", n); } };
struct Two { Log a, b; };
static Two make() { return {"a", "b"}; }
struct Volatile { volatile int v; mutable int m; const int c; };
static std::tuple<int &, const int &, int> refs(int &a) { return {a, a, a}; }
template <class P> static int sum(P &&p) { auto &&[a, b] = std::forward<P>(p); return a + b; }
template <class... T> static auto firsts(const T &...p) { return std::tuple{[&] { auto [a, b] = p; (void)b; return a; }()...}; }
static auto [gx, gy] = std::pair(3, 4.5);
int main() {
  Bits bits{9, 300, -7};
  auto &[a, b, c] = bits;
  a += 3;
  c = 6;
  std::printf("%u %u %d\n", bits.a, b, bits.c);
  Derived d;
  auto &[x, y] = d;
  x = 10;
  std::printf("%d %zu\n", d.x, y.size());
  { auto [l, r] = make(); std::printf("%s %s ", l.n, r.n); }
  std::printf("\n");
  { const auto &[l, r] = make(); std::printf("extended %s ", l.n); (void)r; }
  std::printf("\n");
  Two two{"1", "2"};
  { auto [l, r] = two; std::printf("copied %s %s ", l.n, r.n); }
  std::printf("\n");
  { auto &[l, r] = two; std::printf("%d ", &l == &two.a); (void)r; }
  const Volatile v{1, 2, 3};
  auto &[vv, vm, vc] = v;
  vm = 20;
  static_assert(std::is_same_v<decltype(vv), const volatile int> && std::is_same_v<decltype(vm), int> && std::is_same_v<decltype(vc), const int>);
  std::printf("%d %d %d\n", static_cast<int>(vv), v.m, vc);
  int n = 5;
  auto [r1, r2, r3] = refs(n);
  r1++;
  r3 += 100;
  static_assert(std::is_same_v<decltype(r1), int &> && std::is_same_v<decltype(r2), const int &> && std::is_same_v<decltype(r3), int>);
  std::printf("%d %d %d\n", n, r2, r3);
  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  for (auto &[p, q, s] : grid) std::swap(p, s), q *= 10;
  auto [row0, row1] = grid;
  row1[0] = 0;
  std::printf("%d %d %d %d\n", grid[0][0], grid[1][0], row0[1], row1[0]);
  std::printf("%d %d\n", sum(std::pair(1, 2)), sum(std::array<int, 2>{3, 4}[0] ? std::pair(5, 6) : std::pair(0, 0)));
  auto [f1, f2] = firsts(std::pair(7, 'x'), std::pair(std::string("text"), 1));
  std::printf("%d %s %d %g\n", f1, f2.c_str(), gx, gy);
  static auto [s1, s2] = std::make_pair(1, 2);
  auto l = [&, s = s2] { s1 += s; return gx + s1; };
  std::printf("%d\n", l());
  std::map<int, std::pair<char, std::vector<int>>> m{{1, {'a', {1, 2}}}, {2, {'b', {3}}}};
  for (auto &[k, p] : m) { auto &[ch, vec] = p; vec.push_back(k); std::printf("%c%zu ", ch, vec.size()); }
  if (auto [it, ok] = m.try_emplace(2); !ok) std::printf("%c\n", it->second.first);
  int arr[3] = {1, 2, 3};
  auto &&[a0, a1, a2] = arr;
  a2 = a0 + a1 + 30;
  std::printf("%d\n", arr[2]);
  { auto [m1, m2] = std::pair(std::string(30, 'm'), 1); auto moved = std::move(m1); std::printf("%zu %d\n", moved.size() + m1.size(), m2); }
}
