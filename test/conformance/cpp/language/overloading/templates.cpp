// covers: [temp.func.order] templates against functions, more specialised templates, non-template first, constrained ones
#include <cstdio>
#include <concepts>
#include <vector>
template <class T> const char *f(T) { return "T"; }
template <class T> const char *f(T *) { return "T*"; }
template <class T> const char *f(const T *) { return "const T*"; }
static const char *f(int) { return "int"; }
template <> const char *f<char>(char) { return "<char>"; }
template <class T> const char *g(const std::vector<T> &) { return "vector"; }
template <class T> const char *g(const T &) { return "any"; }
template <template <class...> class C, class... A> const char *k(const C<A...> &) { return "template"; }
template <class T> const char *k(const T &) { return "plain"; }
template <class T> const char *c(T) { return "any"; }
template <std::integral T> const char *c(T) { return "integral"; }
template <std::signed_integral T> const char *c(T) { return "signed"; }
template <class T> const char *r(T &&) { return "&&"; }
template <class T> const char *r(const T &) { return "const&"; }
template <class... T> const char *v(T...) { return "pack"; }
template <class T, class U> const char *v(T, U) { return "two"; }
template <class T> const char *v(T, int) { return "one"; }
int main() {
  int i = 0;
  const int ci = 0;
  std::printf("%s %s %s %s %s %s\n", f(1), f('c'), f(1.5), f(&i), f(&ci), f<>(2));
  std::printf("%s %s\n", g(std::vector<int>{}), g(3));
  std::printf("%s %s\n", k(std::vector<int>{}), k(4));
  std::printf("%s %s %s\n", c(1.0), c(1u), c(1));
  std::printf("%s %s %s\n", r(i), r(ci), r(5));
  std::printf("%s %s %s %s\n", v(), v(1), v(1, 2), v(1, 2.0));
}
