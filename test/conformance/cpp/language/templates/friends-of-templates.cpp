// covers: [temp.friend] friends of class templates: defined inside, a template's one specialisation, all of them, member functions, classes, by type parameter
#include <compare>
#include <cstdio>
template <class T> class Box;
template <class T> int peek(const Box<T> &);
template <class T> struct Inspector { template <class U> static int look(const Box<U> &b); };
struct Auditor { template <class T> int audit(const Box<T> &b) const; };
template <class T> class Box {
  T v;
  static inline int made;
  friend int peek<>(const Box &);
  template <class U> friend class Box;
  template <class U> friend struct Inspector;
  template <class U> friend int Auditor::audit(const Box<U> &) const;
  friend T;
  friend Box operator+(const Box &a, const Box &b) { return Box(a.v + b.v); }
  friend bool operator==(const Box &a, const Box &b) { return a.v == b.v; }
  template <class U> friend Box<T> convert(const Box<U> &u, const Box &b) { return Box<T>(static_cast<T>(peek(u)) + b.v - b.v); }
public:
  Box(T v) : v(v) { made++; }
  template <class U> Box(const Box<U> &o) : v(static_cast<T>(o.v) + 1000) { made += Box<U>::made; }
  static int count() { return made; }
};
template <class T> int peek(const Box<T> &b) { return static_cast<int>(b.v); }
template <class T> template <class U> int Inspector<T>::look(const Box<U> &b) { return static_cast<int>(b.v) * static_cast<int>(sizeof(T)); }
template <class T> int Auditor::audit(const Box<T> &b) const { return static_cast<int>(b.v) + Box<T>::made; }
struct Spy {
  int n = 0;
  Spy(int n = 0) : n(n) {}
  Spy operator+(const Spy &o) const { return {n + o.n}; }
  bool operator==(const Spy &) const = default;
  static int open(const Box<Spy> &b) { return b.v.n; }
};
template <class T, class Tag> struct Strong {
  T v;
  friend constexpr auto operator<=>(const Strong &, const Strong &) = default;
  friend Strong &operator++(Strong &s) { ++s.v; return s; }
};
template <class D> struct Countable { friend D operator*(int n, const D &d) { D r = d; while (--n) r = r + d; return r; } };
struct Apple : Countable<Apple> { int n; Apple(int n) : n(n) {} friend Apple operator+(Apple a, Apple b) { return {a.n + b.n}; } };
int main() {
  Box<int> a(3), b(4);
  Box<double> d(2.5);
  std::printf("%d %d %d\n", peek(a + b), a == b, peek(d + 1.0));
  std::printf("%d %d\n", a == 3, peek(convert(d, a)));
  Box<int> from(d);
  std::printf("%d %d\n", peek(from), Inspector<char[4]>::look(b));
  std::printf("%d\n", Auditor().audit(b) > 4);
  std::printf("%d\n", Spy::open(Box<Spy>(Spy(8)) + Box<Spy>(Spy(9))));
  Strong<int, struct MetresTag> m{3}, n{4};
  std::printf("%d ", m < n);
  std::printf("%d %d\n", ++m == n, Strong<int, struct FeetTag>{5}.v);
  std::printf("%d\n", (5 * Apple(3)).n);
}
