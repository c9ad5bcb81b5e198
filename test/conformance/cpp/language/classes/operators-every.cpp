// covers: [over.oper] operators rarely overloaded: address-of, comma, ->*, unary plus and tilde, logical ones, assignment forms, conversion in chains
#include <cstdio>
#include <memory>
#include <string>
static std::string trace;
struct T {
  std::string s;
  T operator+() const { return {"+" + s}; }
  T operator-() const { return {"-" + s}; }
  T operator~() const { return {"~" + s}; }
  T operator!() const { return {"!" + s}; }
  T operator*() const { return {"*" + s}; }
  const char *operator&() const { return "address"; }
  T operator,(const T &o) const { return {s + "," + o.s}; }
  T operator&&(const T &o) const { return {s + "&&" + o.s}; }
  T operator||(const T &o) const { return {s + "||" + o.s}; }
  T operator->*(const T &o) const { return {s + "->*" + o.s}; }
  T operator[](const T &o) const { return {s + "[" + o.s + "]"}; }
  T operator()() const { return {s + "()"}; }
  T operator()(const T &a, const T &b) const { return {s + "(" + a.s + " " + b.s + ")"}; }
  T operator++(int) const { return {s + "++"}; }
  T operator++() const { return {"++" + s}; }
  T operator--(int) const { return {s + "--"}; }
  T operator--() const { return {"--" + s}; }
#define BINARY(op) T operator op(const T &o) const { return {"(" + s + #op + o.s + ")"}; }
  BINARY(+) BINARY(-) BINARY(*) BINARY(/) BINARY(%) BINARY(^) BINARY(&) BINARY(|) BINARY(<<) BINARY(>>)
  BINARY(<) BINARY(>) BINARY(<=) BINARY(>=) BINARY(==) BINARY(!=)
  BINARY(+=) BINARY(-=) BINARY(*=) BINARY(/=) BINARY(%=) BINARY(^=) BINARY(&=) BINARY(|=) BINARY(<<=) BINARY(>>=)
};
struct Inner { int v = 7; };
struct Link2 { Inner i; Inner *operator->() { trace += "2"; return &i; } };
struct Link1 { Link2 l; Link2 &operator->() { trace += "1"; return l; } };
struct Member { int a; int f(int x) { return a + x; } };
struct Smart {
  Member *p;
  int &operator->*(int Member::*m) const { return p->*m; }
  auto operator->*(int (Member::*m)(int)) const { return [p = p, m](int x) { return (p->*m)(x); }; }
};
static void show(const T &t) { std::printf("%s\n", t.s.c_str()); }
int main() {
  T a{"a"}, b{"b"}, c{"c"};
  show(a + b * c - a / b % c);
  show(a << b + c >> a);
  show((a < b) == (b >= c) != a);
  show((a & b) | (b ^ c));
  show(a && b || c);
  show((a, b, c));
  show(a->*b->*c);
  show(a[b[c]](a, b)());
  show(-~!+*a);
  show(++a--);
  show((--a)++);
  show(a += b -= c *= a);
  show(((a /= b) %= c) ^= a);
  show(a <<= b >>= c |= (a &= b));
  std::printf("%s %d\n", &a, std::addressof(a) == std::addressof(a));
  Link1 l;
  l->v = 9;
  std::printf("%d %s\n", l->v, trace.c_str());
  Member m{5};
  Smart s{&m};
  s->*&Member::a = 6;
  std::printf("%d\n", (s->*&Member::f)(10));
  show(a.operator+(b).operator[](c));
}
