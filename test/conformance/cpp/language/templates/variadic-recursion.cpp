// covers: [temp.variadic] parameter packs: recursion, sizeof..., expansion in several places
#include <cstdio>

template <class T> T largest(T a) { return a; }
template <class T, class... R> T largest(T a, R... r) { T b = largest(r...); return a > b ? a : b; }
template <class... B> struct Bases : B... { Bases() : B()... {} int sum() { return (0 + ... + B::v); } };
struct A { int v = 1; }; struct B { int v = 20; }; struct C { int v = 300; };
template <int... I> struct Seq { static constexpr int data[] = {I * I...}; static constexpr int n = sizeof...(I); };
template <class... T> int sizes(T... t) { int s[] = {static_cast<int>(sizeof t)...}; int r = 0; for (int x : s) r = r * 10 + x; return r; }

int main() {
  std::printf("%d %g\n", largest(3, 9, 4), largest(1.5, 0.5));
  Bases<A, B, C> b;
  std::printf("%d %d %d\n", b.sum(), Seq<1, 2, 3, 4>::data[3], Seq<5>::n);
  std::printf("%d\n", sizes('a', 1, 2.0, short(3)));
}
