// covers: [dcl.constexpr] [dcl.consteval] immediate members and constructors, constinit statics, constexpr virtual and union members, compile-time strings checked by consteval constructors, pointers to immediate functions kept inside
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <type_traits>
struct Format {
  const char *s;
  int holes = 0;
  template <std::size_t N> consteval Format(const char (&f)[N]) : s(f) {
    for (std::size_t i = 0; i + 1 < N; i++)
      if (f[i] == '{') { if (f[i + 1] != '}') throw "unclosed"; holes++; }
  }
};
template <class... A> static std::size_t print(Format f, A... a) { int args[] = {a..., 0}; int k = 0; std::size_t n = 0; for (const char *p = f.s; *p; p++, n++) if (*p == '{') std::printf("%d", args[k++]), p++; else std::putchar(*p); return n; }
struct Id {
  unsigned v;
  consteval Id(std::string_view s) : v(2166136261u) { for (char c : s) v = (v ^ static_cast<unsigned char>(c)) * 16777619u; }
  constexpr bool operator==(const Id &) const = default;
};
consteval unsigned operator""_id(const char *s, std::size_t n) { return Id(std::string_view(s, n)).v; }
struct Shape { constexpr virtual int sides() const = 0; constexpr virtual ~Shape() = default; };
struct Tri : Shape { constexpr ~Tri() override {} constexpr int sides() const override { return 3; } };
struct Quad : Shape { int extra = 0; constexpr Quad(int e = 0) : extra(e) {} constexpr ~Quad() override {} constexpr int sides() const override { return 4 + extra; } };
constexpr int total(std::initializer_list<const Shape *> l) { int n = 0; for (auto *s : l) n += s->sides(); return n; }
struct Table {
  std::array<int, 16> a{};
  int n = 0;
  constexpr Table &add(int x) { a[n++] = x; return *this; }
  consteval int frozen() const { return n * 1000 + a[0]; }
  constexpr auto sorted() const { auto c = *this; std::sort(c.a.begin(), c.a.begin() + c.n); return c; }
  constexpr int operator[](int i) const { return i < n ? a[i] : throw "out of range"; }
};
constexpr Table primes = Table().add(7).add(2).add(5).add(3);
static_assert(primes.frozen() == 4007 && primes.sorted()[0] == 2);
struct Counter { int v; constexpr Counter(int x) : v(x) {} int bump() { return ++v; } };
constinit Counter counter(40);
constinit thread_local Counter perThread(7);
struct Lazy { static constinit inline int started = 5; static const int limit; };
constexpr int Lazy::limit = 12;
union Value { int i; double d; char c; constexpr Value(int i) : i(i) {} constexpr Value(double d) : d(d) {} };
struct Variant { bool real; Value v; constexpr Variant(int x) : real(false), v(x) {} constexpr Variant(double x) : real(true), v(x) {} constexpr double get() const { return real ? v.d : v.i; } constexpr void set(double x) { v.d = x; real = true; } };
constexpr double changed() { Variant v(3); v.set(v.get() + 0.5); return v.get(); }
static_assert(changed() == 3.5);
consteval auto chooser(bool up) { return up ? +[](int x) { return x + 1; } : +[](int x) { return x - 1; }; }
template <class T> struct Lit { T v; consteval explicit Lit(T x) : v(x) {} consteval Lit operator+(Lit o) const { return Lit(v + o.v); } constexpr operator T() const { return v; } };
struct Temp { int *p; constexpr Temp() : p(new int(5)) {} constexpr Temp(const Temp &o) : p(new int(*o.p)) {} constexpr ~Temp() { delete p; } constexpr int get() const { return *p; } };
static_assert(Temp(Temp()).get() == 5);
int main() {
  std::printf(" %zu\n", print("a {} b {}", 1, 22));
  std::printf("%d\n", Format("{}{}{}").holes);
  switch (Id("beta").v) { case "alpha"_id: std::printf("alpha\n"); break; case "beta"_id: std::printf("beta\n"); break; }
  constexpr bool eq = Id("x") == Id("x");
  std::printf("%d %u\n", eq, "hash"_id);
  Tri t;
  Quad q(1);
  const Shape *shapes[] = {&t, &q};
  std::printf("%d %d %d\n", shapes[0]->sides(), shapes[1]->sides(), total({&t, &q, &q}));
  auto s = primes.sorted();
  std::printf("%d %d %d\n", s[3], primes.frozen(), Table(primes).add(11)[4]);
  try { std::printf("%d\n", primes[9]); } catch (const char *e) { std::printf("%s\n", e); }
  std::printf("%d %d %d %d\n", counter.bump(), perThread.bump(), Lazy::started++, Lazy::limit);
  Variant v(4);
  v.set(2.25);
  std::printf("%g %g\n", v.get(), changed());
  constexpr auto up = chooser(true);
  std::printf("%d %d\n", up(5), chooser(false)(5));
  constexpr Lit sum = Lit(3) + Lit(4);
  int arr[sum];
  std::printf("%d %zu %d\n", static_cast<int>(sum), sizeof arr / sizeof *arr, Lit(2.5) > 2);
  Temp tm, copy = tm;
  *copy.p = 6;
  static_assert([] { Tri t; Quad q(2); return total({&t, &q}); }() == 9);
  std::printf("%d %d\n", tm.get(), copy.get());
}
