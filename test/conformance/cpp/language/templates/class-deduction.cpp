// covers: [over.match.class.deduct] class template argument deduction and guides
#include <cstdio>

template <class T> struct Box { T v; Box(T x) : v(x) {} };
template <class T> struct Range { const T *b, *e; template <int N> Range(const T (&a)[N]) : b(a), e(a + N) {} int sum() const { int s = 0; for (auto p = b; p != e; ++p) s += *p; return s; } };
template <class T, int N> Range(const T (&)[N]) -> Range<T>;
Box(const char *) -> Box<long>;
template <> struct Box<long> { long v; Box(const char *s) : v(0) { while (*s) v = v * 10 + (*s++ - '0'); } };
template <class... F> struct Overload : F... { using F::operator()...; };

int main() {
  Box a = 5;
  Box b{2.5};
  Box c("1234");
  int raw[] = {1, 2, 3, 4};
  Range r(raw);
  Overload o{[](int x) { return x + 1; }, [](const char *s) { return static_cast<int>(s[0]); }};
  std::printf("%d %g %ld %d %d %d\n", a.v, b.v, c.v, r.sum(), o(41), o("A"));
}
