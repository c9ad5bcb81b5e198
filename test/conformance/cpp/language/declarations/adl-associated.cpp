// covers: [basic.lookup.argdep] what is associated with an argument: enclosing classes, bases, template arguments, enumerations, function types, member pointers, closures; what blocks the lookup; explicit template arguments (P0846)
#include <cstdio>
#include <vector>
namespace a {
struct Base {};
struct Outer { struct Inner {}; enum InClass { x }; friend const char *byEnum(InClass) { return "friend of the enclosing class"; } };
enum E { e };
enum class S { s };
template <class T> struct Box {};
static const char *of(const Base &) { return "a::of(Base)"; }
static const char *of(Outer::Inner) { return "a::of(Inner)"; }
static const char *of(E) { return "a::of(E)"; }
static const char *of(S) { return "a::of(S)"; }
template <class T> const char *of(Box<T>) { return "a::of(Box)"; }
template <class T> const char *tagged(const T &) { return "a::tagged"; }
template <int N, class T> int get(const T &t) { return N + t.v; }
using Alias = int;
static const char *call(Base (*)()) { return "a::call(fn)"; }
static const char *mem(int Outer::*) { return "a::mem"; }
inline namespace v2 { struct Versioned {}; }
static const char *of(Versioned) { return "a::of(Versioned)"; }
struct HasV { int v = 40; };
static Base make() { return {}; }
}
namespace b {
struct Derived : a::Base {};
template <class T> struct Pair {};
struct Member { int m; static int of; };
static const char *of(int) { return "b::of(int)"; }
static const char *call(int) { return "b::call(int)"; }
template <template <class> class T> struct Higher {};
}
namespace c {
struct Ops { int v; };
static Ops operator+(Ops x, Ops y) { return {x.v + y.v}; }
static Ops operator-(Ops x) { return {-x.v}; }
static bool operator==(const Ops &x, const Ops &y) { return x.v == y.v; }
static Ops *begin(Ops &o) { return &o; }
static Ops *end(Ops &o) { return &o + 1; }
static void swap(Ops &x, Ops &y) { int t = x.v; x.v = y.v + 1000; y.v = t; }
struct Iter {};
}
namespace lib {
template <class T> void exchange(T &x, T &y) { using std::swap; swap(x, y); }
template <class T> const char *dispatch(const T &t) { return of(t); }
struct Niebloid { template <class T> const char *operator()(const T &) const { return "object"; } };
inline constexpr Niebloid tagged;
}
static const char *get(int) { return "global get"; }
int main() {
  std::printf("%s\n%s\n%s\n%s\n%s\n", of(b::Derived()), of(a::Outer::Inner()), of(a::e), of(a::S::s), of(a::Box<int>()));
  std::printf("%s\n", byEnum(a::Outer::x));
  std::printf("%s %s %s\n", tagged(b::Pair<a::Base>()), tagged(std::vector<a::E>()), tagged(b::Higher<a::Box>()));
  std::printf("%d %d\n", get<2>(a::HasV()), get<-1>(a::HasV{5}));
  std::printf("%s %s\n", call(a::make), mem(static_cast<int a::Outer::*>(nullptr)));
  std::printf("%s\n", of(a::Versioned()));
  c::Ops x{1}, y{2};
  std::printf("%d %d\n", (x + -y).v, x == y);
  for (auto &o : x) std::printf("%d\n", o.v);
  lib::exchange(x, y);
  std::printf("%d %d\n", x.v, y.v);
  {
    const char *of(a::E);
    (void)sizeof(of(a::e));
    using b::of;
    std::printf("%s\n", b::of(1));
  }
  {
    auto tagged = [](const auto &) { return "local closure"; };
    std::printf("%s\n", tagged(a::Base()));
  }
  std::printf("%s %s\n", (a::of)(a::e), lib::dispatch(b::Derived()));
  std::printf("%s\n", lib::tagged(a::Base()));
  auto closure = [](a::Base) {};
  (void)closure;
  struct Local : c::Ops {};
  Local l1{{1}}, l2{{1}};
  std::printf("%d\n", l1 == l2);
  std::printf("%s\n", get(1));
}
const char *of(a::E) { return "global of"; }
