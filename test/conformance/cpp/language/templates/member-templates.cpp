// covers: [temp.mem] member templates, template template parameters, dependent names
#include <cstdio>

template <class T> struct Stack { T v[8]; int n = 0; void push(T x) { v[n++] = x; } template <class F> int count(F f) const { int c = 0; for (int i = 0; i < n; i++) c += f(v[i]) ? 1 : 0; return c; } struct Iter { const T *p; }; };
template <template <class> class C, class T> struct Holder { C<T> c; typename C<T>::Iter begin() const { return {c.v}; } template <class U> void fill(U u) { for (int i = 0; i < 3; i++) c.template push_twice<U>(u); } };
template <class T> struct Twice : Stack<T> { template <class U> void push_twice(U u) { this->push(u); this->push(u + 1); } };

int main() {
  Stack<int> s;
  for (int i = 0; i < 8; i++) s.push(i * i);
  std::printf("%d\n", s.count([](int x) { return x % 2; }));
  Holder<Twice, double> h;
  h.fill(2.5);
  std::printf("%d %g\n", h.c.n, h.begin().p[1]);
}
