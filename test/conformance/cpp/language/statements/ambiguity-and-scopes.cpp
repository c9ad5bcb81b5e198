// covers: [stmt.ambig] [basic.scope] declarations that look like expressions, vexing parses avoided, names hidden in nested scopes, labels and structs of one name, declarations in conditions visible in else, shadowed parameters, switch over initialised enums
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>
struct T { int v = 1; T() = default; T(int x) : v(x) {} T(const T &a, const T &b) : v(a.v * 10 + b.v) {} int operator()(int k) const { return v + k; } T *operator->() { return this; } int m = 3; };
struct Timer { int n; explicit Timer(T t = T()) : n(t.v) {} };
static int x = 100;
static int f(int(a)) { return a + 1; }
static int g(int (*p)(int), int) { return p(5); }
struct stat { int size = 9; };
static int stat(struct stat *s) { return s->size; }
enum Level { low, mid, high };
static const char *grade(int n) {
  if (int q = n / 10; q == 9) return "A";
  else if (const char *s = q == 8 ? "B" : nullptr) return s;
  else if (auto r = n % 10; r > 5 && q >= 0) { q += r; return q > 12 ? "C+" : "C"; }
  else return s || r < 0 ? "never" : "D";
}
static int dangling(int a, int b) { if (a) if (b) return 1; else return 2; return 3; }
static int shadows(int v) {
  int total = v;
  { int v = total * 2; total += v; { auto v = std::string("deep"); total += static_cast<int>(v.size()); } total += v; }
  for (int v = 0; v < 2; v++) { int total2 = v; total += total2; }
  for (char v : {'\1', '\2'}) total += v;
  try { throw v * 1000; } catch (int v) { total += v; }
  [v = v + 1, &total] { total += v; }();
  return total + v;
}
static int labels(int n) {
  struct again { int n; };
  again a{n};
again:
  if (a.n < 5) { a.n += 2; goto again; }
  { int again = a.n; goto out; out: return again; }
}
static int sw(Level l, int extra) {
  int r = 0;
  switch (int base = extra * 10; l) {
  case low: { int local = 1; r += local; } [[fallthrough]];
  case mid: r += base; break;
  default: struct L { int v; } lv{base}; r = lv.v + 7;
  }
  return r;
}
template <class U> struct Dep { static int value; using type = int; template <class V> static int call() { return sizeof(V); } };
template <class U> int Dep<U>::value = 6;
template <class U> static int dependent() {
  int a = Dep<U>::value * 2;
  typename Dep<U>::type *p = &a;
  int b = Dep<U>::template call<char>();
  bool cmp = Dep<U>::value < 7;
  return *p + b + cmp;
}
int main() {
  T(a);
  T(b) = 5;
  T(*c) = &b, (d)(a, b);
  T e(T(2), T(3)), h{T(), T()};
  T fn(T());
  Timer t1{T(8)}, t2((T(9)));
  T(*c)->m = 4;
  std::printf("%d %d %d %d %d %d\n", a.v, b.v, c->v, d.v, e.v, h.v);
  std::printf("%d %d %d\n", t1.n, t2.n, b.m);
  static_assert(sizeof(fn(nullptr)) == sizeof(T));
  int x = ::x + 1;
  { int y = x, x = y * 2; std::printf("%d %d ", y, x); }
  std::printf("%d %d\n", x, ::x);
  std::printf("%d %d\n", f(int(2.9)), g(f, int()));
  struct stat st;
  std::printf("%d\n", stat(&st));
  for (int n : {95, 81, 47, 79, 32}) std::printf("%s ", grade(n));
  std::printf("\n%d %d %d\n", dangling(1, 1), dangling(1, 0), dangling(0, 1));
  std::printf("%d %d %d\n", shadows(3), labels(0), labels(6));
  std::printf("%d %d %d\n", sw(low, 2), sw(mid, 3), sw(high, 4));
  std::printf("%d\n", dependent<int>());
  int i = 5, *p = &i, &r = i, arr[3] = {1, 2, 3}, (*pa)[3] = &arr, (&ra)[3] = arr, (*pf)(int) = f, *ap[2] = {p, &arr[1]};
  std::printf("%d %d %d %d %d %d\n", *p, r, (*pa)[1], ra[2], pf(7), *ap[1]);
  i = i+-+-1;
  std::printf("%d %d\n", i > 5, 7 - -i + +i > 0);
  while (i --> 4);
  using F = int(int);
  F *table[] = {f, [](int v) { return v * v; }};
  extern F later;
  std::printf("%d %d %d\n", table[0](3), table[1](3), later(1));
  std::vector<std::vector<int>> vv{{1, 2}, {3}};
  std::map<int, std::map<int, int>> mm{{1, {{2, 3}}}};
  bool b1 = 1 < 2, b2 = (vv.size() > 1), b3 = vv[0].size()>>1 > 0;
  std::printf("%d%d%d %d\n", b1, b2, b3, mm[1][2]);
  if (auto it = mm.find(1), last = mm.end(); it != last) std::printf("%zu\n", it->second.size());
  while (int left = 3 - i + i - 3) std::printf("never %d\n", left);
  for (int k = 0, *q = &k; *q < 2; ++*q) { if (int k2 = k * 2; k2) std::printf("%d ", k2); else std::printf("zero%d ", k2); }
  do ; while (false);
  ;;
  {}
  std::printf("%d\n", [] { return 1; }() + []() -> int { return 2; }() + [](auto v) { return v; }(3));
}
int later(int v) { return v + 1000; }
