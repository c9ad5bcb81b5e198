// covers: [basic.scope] [class.member.lookup] names hidden by derived classes, blocks, parameters; elaborated names; injected class names; enumerators; lookup in bases
#include <cstdio>
#include <string>
static int x = 1;
namespace n { static int x = 2; static int y = 20; namespace m { static int x = 3; static int get() { return x * 100 + n::x * 10 + ::x; } } }
struct Base {
  int f(int) { return 1; }
  int f(double) { return 2; }
  static int x;
  int member = 5;
  typedef char Type;
  enum { same = 50 };
  struct Inner { int v = 1; };
};
int Base::x = 30;
struct Derived : Base {
  int f(const char *) { return 3; }
  int member = 6;
  typedef double Type;
  enum { same = 60 };
  struct Inner : Base::Inner { int w = 2; };
  int both() { return member * 10 + Base::member; }
  int lookup() { int x = 4; return x + Derived::x + ::x; }
  int order() { return x; }
  Type field = 1.5;
};
struct stat_like { int v; };
static int stat_like(int v) { return v * 2; }
enum Colour { red, green };
static const char *Red() { return "function"; }
template <class T> struct Templ { int v = sizeof(T); Templ *self() { return this; } template <class U> using Other = Templ<U>; static Templ make() { return Templ(); } };
template <class T> struct DerivedT : Templ<T> { typename DerivedT::Templ *base() { return this; } };
static int parameter(int x) { { int x = 9; (void)x; } return x; }
static int scopes() {
  int r = 0;
  for (int x = 0; x < 2; x++) { int y = x; r += y; }
  if (int x = 5; x > 2) r += x; else r -= x;
  try { throw 7; } catch (int x) { r += x; }
  auto l = [x = 100](int y) { return x + y; };
  return r + l(x);
}
struct Enumerators { enum E { a = 1, b = a + 1, c = sizeof(int) + b }; int arr[c]; };
struct Late { int get() { return later + static_cast<int>(sizeof(arr)); } static const int later = 3; char arr[later]; };
int main() {
  Derived d;
  std::printf("%d %d %d\n", d.f("s"), d.Base::f(1), d.Base::f(1.0));
  std::printf("%d %d %d\n", d.both(), d.lookup(), d.order());
  std::printf("%zu %zu %d %d\n", sizeof(Derived::Type), sizeof(Base::Type), Derived::same, Base::same);
  Derived::Inner in;
  std::printf("%d %d\n", in.v, in.w);
  struct stat_like s{4};
  std::printf("%d %d\n", s.v, stat_like(4));
  int Colour = 3;
  enum Colour c = green;
  std::printf("%d %d %s\n", Colour, c, Red());
  std::printf("%d %d\n", n::m::get(), parameter(8));
  DerivedT<short> dt;
  std::printf("%d %d %d\n", dt.base()->v, dt.self()->v, Templ<char>::Other<long>().v);
  std::printf("%d\n", scopes());
  using namespace n;
  std::printf("%d %d %d\n", ::x, n::x, y);
  int x = x = 11;
  std::printf("%d %zu %d\n", x, sizeof(Enumerators) / sizeof(int), Late().get());
}
