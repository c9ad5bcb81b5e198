// covers: [temp.func.order] [temp.class.order] which template is more specialised: references, const, packs, arrays, pointers to members, non-deduced parameters, conversion functions, class partial specialisations
#include <cstddef>
#include <cstdio>
#include <type_traits>
#include <utility>
#include <vector>
template <class T> const char *a(T) { return "T"; }
template <class T> const char *a(T *) { return "T*"; }
template <class T> const char *a(const T *) { return "const T*"; }
template <class T> const char *a(T **) { return "T**"; }
template <class R, class... A> const char *a(R (*)(A...)) { return "R(*)(A...)"; }
template <class T, class C> const char *a(T C::*) { return "T C::*"; }
template <class R, class C, class... A> const char *a(R (C::*)(A...)) { return "R (C::*)(A...)"; }
template <class T> const char *b(T &) { return "T&"; }
template <class T> const char *b(const T &) { return "const T&"; }
template <class T> const char *b(T &&) { return "T&&"; }
template <class... T> const char *c(T...) { return "T..."; }
template <class T, class... U> const char *c(T, U...) { return "T, U..."; }
template <class T> const char *c(T, T) { return "T, T"; }
template <class T, class U> const char *c(T, U) { return "T, U"; }
template <class T> const char *d(T, int) { return "T, int"; }
template <class T> const char *d(int, T *) { return "int, T*"; }
template <class T> const char *e(const std::vector<T> &) { return "vector<T>"; }
template <template <class...> class C, class... T> const char *e(const C<T...> &) { return "C<T...>"; }
template <class T> const char *e(const T &) { return "T"; }
template <class T, std::size_t N> const char *f(T (&)[N]) { return "T[N]"; }
template <class T> const char *f(T (&)[3]) { return "T[3]"; }
template <std::size_t N> const char *f(char (&)[N]) { return "char[N]"; }
template <class T> const char *f(T &) { return "T&"; }
template <class T> struct P { static constexpr const char *n = "T"; };
template <class T> struct P<T *> { static constexpr const char *n = "T*"; };
template <class T> struct P<const T> { static constexpr const char *n = "const T"; };
template <class T> struct P<T *const> { static constexpr const char *n = "T* const"; };
template <class T> struct P<T &> { static constexpr const char *n = "T&"; };
template <class T> struct P<T[]> { static constexpr const char *n = "T[]"; };
template <class T, int N> struct P<T[N]> { static constexpr const char *n = "T[N]"; };
template <class T> struct P<const T[]> { static constexpr const char *n = "const T[]"; };
template <class T, int N> struct P<const T[N]> { static constexpr const char *n = "const T[N]"; };
template <class A, class B> struct Q { static constexpr int v = 0; };
template <class A> struct Q<A, A> { static constexpr int v = 1; };
template <class A, class B> struct Q<A *, B *> { static constexpr int v = 2; };
template <class A> struct Q<A *, A *> { static constexpr int v = 3; };
template <class A> struct Q<A *, int *> { static constexpr int v = 4; };
template <> struct Q<int *, int *> { static constexpr int v = 5; };
template <int A, int B> struct I { static constexpr int v = 0; };
template <int A> struct I<A, A> { static constexpr int v = 1; };
template <int A> struct I<A, 0> { static constexpr int v = 2; };
template <> struct I<0, 0> { static constexpr int v = 3; };
template <class... T> struct V { static constexpr int v = 0; };
template <class T> struct V<T> { static constexpr int v = 1; };
template <class T, class... U> struct V<T, T, U...> { static constexpr int v = 2; };
template <class T, class... U> struct V<T *, U...> { static constexpr int v = 3; };
struct Conv {
  template <class T> operator T() const { return T(1); }
  template <class T> operator T *() const { return nullptr; }
};
struct M { int m; int f(int) { return 0; } };
static int free2(char, int) { return 0; }
int main() {
  int i = 0, *p = &i;
  const int *q = p;
  std::printf("%s %s %s %s %s %s %s\n", a(i), a(p), a(q), a(&p), a(&free2), a(&M::m), a(&M::f));
  std::printf("%s %s %s %s\n", b(i), b(std::as_const(i)), b(1), b(std::move(std::as_const(i))));
  std::printf("%s %s %s %s %s\n", c(), c(1), c(1, 2), c(1, 'x'), c(1, 2, 3));
  std::printf("%s %s\n", d('x', 1), d(1, p));
  std::printf("%s %s %s\n", e(std::vector<int>()), e(std::pair<int, char>()), e(1));
  int a3[3], a4[4];
  char c4[4];
  std::printf("%s %s %s %s\n", f(a3), f(a4), f(c4), f(i));
  std::printf("%s, %s, %s, %s, %s, %s, %s, %s\n", P<int>::n, P<int *>::n, P<const int>::n, P<int *const>::n, P<int &>::n, P<int[2]>::n, P<const int[2]>::n, P<const int[]>::n);
  std::printf("%d %d %d %d %d %d\n", Q<int, char>::v, Q<int, int>::v, Q<int *, char *>::v, Q<char *, char *>::v, Q<char *, int *>::v, Q<int *, int *>::v);
  std::printf("%d %d %d %d\n", I<1, 2>::v, I<1, 1>::v, I<1, 0>::v, I<0, 0>::v);
  std::printf("%d %d %d %d %d\n", V<>::v, V<int>::v, V<int, int, char>::v, V<int *, char, char>::v, V<char, int>::v);
  Conv cv;
  int x = cv;
  char *s = cv;
  std::printf("%d %d\n", x, s == nullptr);
}
