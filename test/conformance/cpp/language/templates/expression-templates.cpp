// covers: [temp] expression templates: vectors whose sums and products are evaluated once, lazily, with scalars, slices and functions
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <type_traits>
#include <vector>
template <class D> struct Expr { const D &self() const { return static_cast<const D &>(*this); } };
static int temporaries;
class Vec : public Expr<Vec> {
  std::vector<double> v;
public:
  Vec(std::initializer_list<double> l) : v(l) { temporaries++; }
  template <class E> Vec(const Expr<E> &e) : v(e.self().size()) { temporaries++; *this = e; }
  template <class E> Vec &operator=(const Expr<E> &e) { for (std::size_t i = 0; i < v.size(); i++) v[i] = e.self()[i]; return *this; }
  double operator[](std::size_t i) const { return v[i]; }
  double &operator[](std::size_t i) { return v[i]; }
  std::size_t size() const { return v.size(); }
};
struct Scalar : Expr<Scalar> { double d; Scalar(double d) : d(d) {} double operator[](std::size_t) const { return d; } std::size_t size() const { return 0; } };
template <class E> struct Stored { using type = E; };
template <> struct Stored<Vec> { using type = const Vec &; };
template <class Op, class L, class R> struct Binary : Expr<Binary<Op, L, R>> {
  typename Stored<L>::type l;
  typename Stored<R>::type r;
  Binary(const L &l, const R &r) : l(l), r(r) {}
  double operator[](std::size_t i) const { return Op()(l[i], r[i]); }
  std::size_t size() const { return l.size() > r.size() ? l.size() : r.size(); }
};
template <class E, double (*F)(double)> struct Mapped : Expr<Mapped<E, F>> {
  typename Stored<E>::type e;
  Mapped(const E &e) : e(e) {}
  double operator[](std::size_t i) const { return F(e[i]); }
  std::size_t size() const { return e.size(); }
};
struct Add { double operator()(double a, double b) const { return a + b; } };
struct Sub { double operator()(double a, double b) const { return a - b; } };
struct Mul { double operator()(double a, double b) const { return a * b; } };
#define OPERATOR(o, Name) \
  template <class L, class R> Binary<Name, L, R> operator o(const Expr<L> &l, const Expr<R> &r) { return {l.self(), r.self()}; } \
  template <class L> Binary<Name, L, Scalar> operator o(const Expr<L> &l, double r) { return {l.self(), Scalar(r)}; } \
  template <class R> Binary<Name, Scalar, R> operator o(double l, const Expr<R> &r) { return {Scalar(l), r.self()}; }
OPERATOR(+, Add) OPERATOR(-, Sub) OPERATOR(*, Mul)
template <class E> Mapped<E, std::sqrt> root(const Expr<E> &e) { return {e.self()}; }
template <class E> double sum(const Expr<E> &e) { double s = 0; for (std::size_t i = 0; i < e.self().size(); i++) s += e.self()[i]; return s; }
static void print(const Vec &v) { for (std::size_t i = 0; i < v.size(); i++) std::printf("%g ", v[i]); std::printf("\n"); }
int main() {
  Vec a{1, 4, 9}, b{10, 20, 30}, c{0, 0, 0};
  c = a + b * 2 - 1;
  print(c);
  c = root(a) * (b - a) + 0.5 * c;
  print(c);
  auto lazy = a + b;
  a[0] = 100;
  std::printf("%g %g %d\n", lazy[0], sum(a * b), temporaries);
  Vec d = 2 * a;
  print(d);
  std::printf("%d\n", temporaries);
  static_assert(std::is_same_v<decltype(a + 1.0 * b), Binary<Add, Vec, Binary<Mul, Scalar, Vec>>>);
}
