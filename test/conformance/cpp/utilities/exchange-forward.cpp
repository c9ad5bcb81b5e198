// covers: [utility] exchange, forward, forward_like by hand, move_if_noexcept, as_const, swap found by lookup, declval, in_place, piecewise, to_underlying and unreachable by hand, ignore, rel between pairs of different types
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
struct Noisy {
  static inline std::string log;
  Noisy() { log += 'd'; }
  Noisy(const Noisy &) { log += 'c'; }
  Noisy(Noisy &&) { log += 'm'; }
  Noisy &operator=(const Noisy &) { log += 'C'; return *this; }
  Noisy &operator=(Noisy &&) { log += 'M'; return *this; }
};
struct Quiet : Noisy { Quiet() = default; Quiet(const Quiet &) = default; Quiet(Quiet &&) noexcept : Noisy() { log += 'q'; } };
static void flush(const char *n) { std::printf("%s:%s ", n, Noisy::log.c_str()); Noisy::log.clear(); }
namespace own { struct Swap { int v; friend void swap(Swap &a, Swap &b) noexcept { int t = a.v; a.v = b.v * 10; b.v = t * 10; } }; }
struct OnlyMove { std::unique_ptr<int> p; OnlyMove(int v) : p(new int(v)) {} };
static const char *ref(int &) { return "&"; }
static const char *ref(const int &) { return "const&"; }
static const char *ref(int &&) { return "&&"; }
static const char *ref(const int &&) { return "const&&"; }
template <class T> static const char *fwd(T &&t) { return ref(std::forward<T>(t)); }
struct List { int v; List *next; };
static List *reverse(List *l) { List *out = nullptr; while (l) out = std::exchange(l, std::exchange(l->next, out)); return out; }
struct Handle { int fd; explicit Handle(int f) : fd(f) {} Handle(Handle &&o) noexcept : fd(std::exchange(o.fd, -1)) {} Handle &operator=(Handle &&o) noexcept { std::swap(fd, o.fd); return *this; } };
int main() {
  Noisy a, b;
  flush("make");
  Noisy c = std::move_if_noexcept(a);
  Quiet q;
  Quiet q2 = std::move_if_noexcept(q);
  flush("mifn");
  std::swap(a, b);
  flush("swap");
  Noisy old = std::exchange(a, b);
  flush("exchange");
  Noisy old2 = std::exchange(a, Noisy());
  flush("exchange2");
  std::pair<Noisy, int> p(std::move(a), 1);
  flush("pair");
  std::printf("\n");
  int x = 1;
  const int k = 2;
  std::printf("%s %s %s %s %s\n", fwd(x), fwd(k), fwd(3), fwd(std::move(k)), ref(std::as_const(x)));
  own::Swap s1{1}, s2{2};
  using std::swap;
  swap(s1, s2);
  std::pair<own::Swap, int> ps1{{3}, 1}, ps2{{4}, 2};
  swap(ps1, ps2);
  std::printf("%d %d %d %d %d\n", s1.v, s2.v, ps1.first.v, ps2.first.v, ps1.second);
  own::Swap arr1[2]{{1}, {2}}, arr2[2]{{3}, {4}};
  swap(arr1, arr2);
  std::printf("%d %d\n", arr1[0].v, arr2[1].v);
  List l3{3, nullptr}, l2{2, &l3}, l1{1, &l2};
  for (List *l = reverse(&l1); l; l = l->next) std::printf("%d", l->v);
  Handle h(5), g(std::move(h)), i(9);
  i = std::move(g);
  std::printf(" %d %d %d\n", h.fd, g.fd, i.fd);
  int f0 = 0, f1 = 1;
  for (int n = 0; n < 10; n++) f0 = std::exchange(f1, f0 + f1);
  std::printf("%d %d\n", f0, f1);
  std::pair<std::vector<int>, OnlyMove> pw(std::piecewise_construct, std::forward_as_tuple(3, 7), std::forward_as_tuple(42));
  std::printf("%zu %d %d\n", pw.first.size(), pw.first[2], *pw.second.p);
  std::map<std::string, OnlyMove> m;
  m.emplace(std::piecewise_construct, std::make_tuple(2, 'k'), std::make_tuple(6));
  std::printf("%s %d\n", m.begin()->first.c_str(), *m.begin()->second.p);
  std::pair<short, const char *> narrow{1, "b"};
  std::pair<long, std::string> wide = narrow;
  std::pair<long, std::string> wide2{1, "a"};
  std::printf("%d %d %d %d\n", wide == wide2, wide > wide2, (wide <=> wide2) > 0, std::pair(1, 2.5) < std::pair(1, 2.75));
  std::pair<int &, const std::string &> refs{x, wide.second};
  refs.first = 50;
  auto made = std::make_pair(std::ref(x), std::cref(k));
  made.first++;
  std::printf("%d %s %zu\n", x, refs.second.c_str(), std::tuple_size_v<decltype(made)>);
  int val;
  std::tie(val, std::ignore) = narrow;
  std::tie(x, val) = std::pair(val, x);
  std::printf("%d %d %d\n", x, val, std::get<int>(std::pair(7, 'c')));
  static_assert(std::is_same_v<decltype(std::declval<OnlyMove>()), OnlyMove &&> && noexcept(std::swap(s1, s1)) && !std::is_nothrow_swappable_v<Noisy>);
  static_assert(std::is_same_v<std::tuple_element_t<1, std::pair<int, const char>>, const char>);
  std::unique_ptr<std::function<int()>> fn = std::make_unique<std::function<int()>>([] { return 4; });
  auto func = (*std::exchange(fn, nullptr))() + (fn == nullptr);
  std::printf("%d\n", func);
}
