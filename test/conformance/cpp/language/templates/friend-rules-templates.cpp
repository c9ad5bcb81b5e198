// covers: [temp.friend] [class.friend] friends declared by templates and constrained ones, hidden friends per instantiation, operators that convert both sides, passkeys, friend classes of nested templates, Barton and Nackman
#include <compare>
#include <concepts>
#include <cstdio>
#include <iterator>
#include <ostream>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
template <class T> class Rational {
  T n, d;
  void norm() { T a = n < 0 ? -n : n, b = d; while (b) { T t = a % b; a = b; b = t; } if (a) n /= a, d /= a; }
public:
  constexpr Rational(T n = 0, T d = 1) : n(n), d(d) { if (!std::is_constant_evaluated()) norm(); }
  friend Rational operator+(Rational a, Rational b) { return {a.n * b.d + b.n * a.d, a.d * b.d}; }
  friend Rational operator*(const Rational &a, const Rational &b) { return {a.n * b.n, a.d * b.d}; }
  friend bool operator==(const Rational &a, const Rational &b) { return a.n * b.d == b.n * a.d; }
  friend auto operator<=>(const Rational &a, const Rational &b) { return a.n * b.d <=> b.n * a.d; }
  friend std::ostream &operator<<(std::ostream &os, const Rational &r) { os << r.n; return r.d == 1 ? os : os << '/' << r.d; }
  template <class U> friend class Rational;
  template <class U> explicit Rational(const Rational<U> &o) : n(static_cast<T>(o.n)), d(static_cast<T>(o.d)) {}
  template <class U> requires std::integral<U> friend Rational pow(Rational r, U k) { Rational out(1); while (k-- > 0) out = out * r; return out; }
};
template <class T> class Stack;
template <class T> bool operator==(const Stack<T> &, const Stack<T> &);
template <class T> std::size_t depth(const Stack<T> &);
template <class T> class Stack {
  std::vector<T> v;
  friend bool operator== <>(const Stack &, const Stack &);
  friend std::size_t depth<T>(const Stack &);
  template <class U> friend T &peek(Stack<U> &);
  friend struct Inspector;
  friend void swap(Stack &a, Stack &b) noexcept { a.v.swap(b.v); swaps++; }
  template <class U, class V> friend bool sameSize(const Stack<U> &, const Stack<V> &);
public:
  static inline int swaps = 0;
  Stack(std::initializer_list<T> l) : v(l) {}
};
template <class T> bool operator==(const Stack<T> &a, const Stack<T> &b) { return a.v == b.v; }
template <class T> std::size_t depth(const Stack<T> &s) { return s.v.size(); }
template <class U, class V> bool sameSize(const Stack<U> &a, const Stack<V> &b) { return a.v.size() == b.v.size(); }
struct Inspector { template <class T> static const T &top(const Stack<T> &s) { return s.v.back(); } };
template <class K> class Passkey { friend K; Passkey() {} };
class Vault { int secret = 42; public: int open(Passkey<class Banker>) const { return secret; } };
class Banker { public: static int look(const Vault &v) { return v.open({}); } };
static_assert(!std::is_default_constructible_v<Passkey<Vault>>);
template <class D> struct Arithmetic {
  friend D operator-(const D &a, const D &b) { D t(a); t -= b; return t; }
  friend D operator++(D &d, int) { D t(d); ++d; return t; }
  friend bool operator>(const D &a, const D &b) { return b < a; }
};
struct Int : private Arithmetic<Int> { int v; explicit Int(int v) : v(v) {} Int &operator-=(const Int &o) { v -= o.v; return *this; } Int &operator++() { ++v; return *this; } bool operator<(const Int &o) const { return v < o.v; } };
template <class T> class Outer {
  int hidden = 5;
public:
  class Inner { T t; friend class Outer; public: Inner(T t) : t(t) {} int spy(const Outer &o) const { return o.hidden + 1; } };
  T take(const Inner &i) const { return i.t; }
  template <class U> struct Deep { static int of(const Outer &o) { return o.hidden + 2; } friend int reach(Deep, const Outer &o) { return Deep::of(o); } };
};
template <class T> struct Tag { friend const char *describe(Tag) { return sizeof(T) == 1 ? "small tag" : "big tag"; } };
template <class T> class Typed { friend T; int p = 3; };
class User { public: static int get(const Typed<User> &t) { return t.p; } };
class Meter { int m = 0; template <class T> friend struct Reader; };
template <class T> struct Reader { static int read(Meter &x) { return x.m += static_cast<int>(sizeof(T)); } };
template <> struct Reader<char> { static int read(Meter &x) { return x.m = -1; } };
class Alpha { int a = 1; friend class Beta; friend int both(const Alpha &, const class Beta &); };
class Beta { int b = 2; friend int both(const Alpha &, const Beta &); public: int sum(const Alpha &x) const { return x.a + b; } };
int both(const Alpha &x, const Beta &y) { return x.a * 10 + y.b; }
int main() {
  Rational<int> half(2, 4), third(1, 3);
  std::ostringstream os;
  os << half + third << ' ' << half * 2 << ' ' << 1 + third << ' ' << pow(third, 3) << ' ' << Rational<long>(half);
  std::printf("%s %d %d %d\n", os.str().c_str(), half == Rational(1, 2), half > third, 1 > half);
  Stack<int> a{1, 2}, b{3};
  swap(a, b);
  std::swap(a, b);
  using std::swap;
  swap(a, b);
  std::printf("%d %zu %d %d %d\n", a == b, depth(b), Inspector::top(b), Stack<int>::swaps, sameSize(a, Stack<char>{'x'}));
  std::printf("%d\n", Banker::look(Vault()));
  Int i(5), j(3);
  const int difference = (i - j).v;
  std::printf("%d %d", difference, (i++).v);
  std::printf(" %d %d\n", i.v, i > j);
  Outer<double> o;
  Outer<double>::Inner in(2.5);
  std::printf("%d %g %d\n", in.spy(o), o.take(in), reach(Outer<double>::Deep<int>(), o));
  std::printf("%s %s\n", describe(Tag<char>()), describe(Tag<int>()));
  Meter m;
  int r1 = Reader<int>::read(m), r2 = Reader<double>::read(m), r3 = Reader<char>::read(m);
  std::printf("%d %d %d %d\n", User::get(Typed<User>()), r1, r2, r3);
  std::printf("%d %d\n", Beta().sum(Alpha()), both(Alpha(), Beta()));
}
