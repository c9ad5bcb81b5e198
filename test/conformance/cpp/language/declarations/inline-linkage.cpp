// covers: [dcl.link] [dcl.inline] extern "C", blocks of it, pointers with its linkage, inline variables and functions, unnamed namespaces, extern redeclared within functions
#include <cstdio>
extern "C" int c_add(int a, int b);
extern "C" {
int c_counter = 3;
int c_add(int a, int b) { return a + b + c_counter; }
typedef int (*c_callback)(int);
static int internal(int x) { return x + 1; }
namespace inside { int c_in_namespace(int x) { return x * 7; } }
extern "C++" { template <class T> T cpp_inside(T t) { return t; } }
}
extern "C" int abs(int);
inline int shared_counter = 10;
inline constexpr double ratio = 0.5;
inline int bump() { static int n; return ++n + shared_counter; }
namespace { int hidden = 4; struct Hidden { int v = 5; }; int hide() { return hidden + Hidden{}.v; } }
namespace a::b { inline namespace v2 { int f() { return 2; } struct S { int n = 6; }; } namespace v1 { int f() { return 1; } } }
namespace a::b { int g() { return f() + v1::f() * 10; } }
extern int later;
static int use_later() { return later; }
int later = 12;
static int forward(int);
static const int limit = 30;
extern const int exported;
const int exported = 31;
int fn(c_callback f, int x) { return f(x); }
struct Statics { static int n; static int get(); static const int k = 8; };
int Statics::n = get() + 1;
int Statics::get() { return 20; }
int main() {
  extern int c_counter;
  int forward(int) ;
  std::printf("%d\n", c_add(1, 2));
  c_counter = 100;
  std::printf("%d %d\n", c_add(1, 2), inside::c_in_namespace(3));
  std::printf("%d %d %d\n", fn(internal, 5), fn([](int x) { return -x; }, 5), cpp_inside(9));
  std::printf("%d\n", abs(-8));
  bump();
  std::printf("%d ", bump());
  std::printf("%d %g\n", shared_counter++, ratio);
  std::printf("%d %d %d %d\n", hide(), ::hidden, a::b::g(), a::b::S{}.n);
  std::printf("%d %d %d\n", use_later(), limit, exported);
  {
    int later = 1;
    extern int shared_counter;
    std::printf("%d %d %d\n", later, ::later, shared_counter);
  }
  std::printf("%d %d\n", Statics::n, Statics::k);
  namespace alias = a::b;
  using alias::S;
  std::printf("%d\n", S().n);
}
static int forward(int x) { return x; }
