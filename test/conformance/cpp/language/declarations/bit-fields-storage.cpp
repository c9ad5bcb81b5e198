// covers: [class.bit] bit-fields: widths wider than the type's values, zero-width breaks, packing across units, bool and enumerations, compound assignment and increments wrapping, conditional and comma results, in unions, arrays of structures, atomically copied, as template structured
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <type_traits>
#include <utility>
enum Color : unsigned { red, green, blue, white };
enum class Op : unsigned char { add, sub, mul, div };
struct Inst { unsigned op : 6, rs : 5, rt : 5; unsigned imm : 16; };
struct Mixed { signed char a : 4; unsigned char b : 4; short c : 9; short d : 7; long long e : 40; unsigned long long f : 24; };
struct Breaks { unsigned a : 3; unsigned : 0; unsigned b : 3; unsigned : 5; unsigned c : 24; char tail; };
struct Enums { Color c : 2; Op o : 3; bool flag : 1; Color wide : 8; };
struct Init { unsigned a : 4 = 9; int b : 4 {-3}; bool c : 1 = true; };
struct Full { std::uint32_t x : 32; std::int64_t y : 64; };
struct Packed { unsigned a : 1; unsigned b : 31; unsigned c : 2; };
union Word { std::uint32_t all; struct { std::uint32_t lo : 8, mid : 16, hi : 8; } part; };
struct Date { unsigned day : 5, month : 4, year : 12; bool operator==(const Date &o) const { return key() == o.key(); } bool operator<(const Date &o) const { return key() < o.key(); } unsigned key() const { return year * 512 + month * 32 + day; } };
struct Base { unsigned a : 5; };
struct Derived : Base { unsigned b : 5; int big; };
template <int N> struct Counter { unsigned n : N; Counter() : n(0) {} Counter &operator++() { ++n; return *this; } };
struct Overload { static const char *f(int) { return "int"; } static const char *f(unsigned) { return "unsigned"; } static const char *f(long long) { return "long long"; } static const char *f(bool) { return "bool"; } static const char *f(Op) { return "Op"; } };
static int byRef(const unsigned &x) { return static_cast<int>(x) + 1; }
int main() {
  Inst i{35, 29, 8, 65532};
  std::uint32_t raw;
  static_assert(sizeof(Inst) == 4);
  std::memcpy(&raw, &i, 4);
  std::printf("%08x %u %u\n", raw, i.op, i.imm);
  Mixed m{-8, 15, -256, 63, -549755813888LL, 0xffffff};
  std::printf("%d %d %d %d %lld %llu %zu\n", m.a, m.b, m.c, m.d, static_cast<long long>(m.e), static_cast<unsigned long long>(m.f), sizeof m);
  m.a--, m.b++, m.c -= 1, m.d++, m.e--, m.f++;
  std::printf("%d %d %d %d %lld %llu\n", m.a, m.b, m.c, m.d, static_cast<long long>(m.e), static_cast<unsigned long long>(m.f));
  Breaks b{};
  b.a = 7, b.b = 5, b.c = 0xabcdef;
  unsigned char bytes[sizeof b];
  std::memcpy(bytes, &b, sizeof b);
  std::printf("%zu %x %x %u\n", sizeof b, bytes[0], bytes[4] & 7, b.c == 0xabcdef);
  Enums e{white, Op::div, true, blue};
  e.c = static_cast<Color>(e.c & green);
  e.o = Op::mul;
  e.flag = 4 > 3;
  std::printf("%d %d %d %d %zu\n", e.c, static_cast<int>(e.o), e.flag, e.wide, sizeof e);
  Init in, in2{.a = 1};
  std::printf("%u %d %d %u\n", in.a, in.b, in.c, in2.a);
  Full f{0xffffffff, INT64_MIN};
  f.x++;
  std::printf("%u %d\n", f.x, f.y == INT64_MIN);
  Packed p{1, 0x7fffffff, 3};
  std::printf("%zu %u\n", sizeof p, 0u + p.a + p.b + p.c);
  std::printf("%s %s %s %s\n", Overload::f(p.c), Overload::f(+p.c), Overload::f(f.x), Overload::f(+f.x));
  std::printf("%s %s\n", Overload::f(e.flag), Overload::f(e.o));
  std::printf("%d %d %d\n", p.c - 5 < 0, -static_cast<int>(p.c), ~p.c == -4);
  Word w{0x12345678};
  std::printf("%x %x %x\n", w.part.lo, w.part.mid, w.part.hi);
  w.part.mid = 0xffff, w.part.lo ^= 0xff, w.part.hi <<= 4;
  std::printf("%x\n", w.all);
  Date d1{31, 12, 1999}, d2{1, 1, 2000};
  std::swap(d1, d2);
  std::printf("%u.%u.%u %d %d\n", d1.day, d1.month, d1.year, d1 < d2, d1 == Date{1, 1, 2000});
  auto [day, month, year] = d2;
  day = 15;
  auto &[rd, rm, ry] = d2;
  ry -= 1000, rm = rd > 20 ? 6 : 7;
  std::printf("%u %u %u %u\n", day, month, year, d2.year * 100 + d2.month);
  Derived dv{{3}, 4, 5};
  dv.a += 30;
  std::printf("%u %u %zu\n", dv.a, dv.b, sizeof dv);
  Counter<3> c;
  for (int k = 0; k < 10; k++) ++c;
  unsigned chosen = (c.n > 1 ? c.n : dv.b);
  std::printf("%u %u %d\n", c.n, chosen, byRef(c.n));
  std::printf("%d\n", (c.n = 6, c.n) + 1);
  Date many[3] = {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}};
  for (Date &x : many) x.year = x.year * x.day + 2000, x.month |= 8;
  std::printf("%u %u %zu\n", many[2].year, many[1].month, sizeof many);
  volatile Init vol;
  vol.a = 5;
  unsigned va = vol.a;
  int assigned = (in.b = 7);
  std::printf("%u %d %d\n", va, assigned, (in.a += 20, static_cast<int>(in.a)));
  static_assert(std::is_same_v<decltype(p.b), unsigned> && std::is_same_v<decltype(e.flag), bool> && !std::is_const_v<decltype(p.a)>);
}
