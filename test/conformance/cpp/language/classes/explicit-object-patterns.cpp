// covers: [dcl.fct] (P0847) explicit object parameters: builders, CRTP without templates, forwarded members, by value, conversion, chained optional-like access, addresses of such functions
// std: c++23
// native: clang
#include <cstdio>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
struct Box {
  std::string s;
  template <class Self> auto &&get(this Self &&self) { return std::forward<Self>(self).s; }
};
static_assert(std::is_same_v<decltype(std::declval<Box &>().get()), std::string &>);
static_assert(std::is_same_v<decltype(std::declval<const Box &>().get()), const std::string &>);
static_assert(std::is_same_v<decltype(std::declval<Box>().get()), std::string &&>);
static_assert(std::is_same_v<decltype(std::declval<const Box>().get()), const std::string &&>);
struct Builder {
  int n = 0;
  template <class Self> Self &&add(this Self &&self, int d) { self.n += d; return std::forward<Self>(self); }
};
struct Named : Builder {
  std::string name;
  template <class Self> Self &&call(this Self &&self, const char *s) { self.name = s; return std::forward<Self>(self); }
};
struct Postfix {
  auto operator++(this auto &self, int) { auto t = self; ++self; return t; }
};
struct Counter : Postfix {
  int v = 0;
  Counter &operator++() { v++; return *this; }
  using Postfix::operator++;
};
struct Small {
  int a;
  int byValue(this Small self, int k) { self.a += k; return self.a; }
  int byConst(this const Small &self) { return self.a; }
  int overload(this Small &) { return 1; }
  int overload(this const Small &) { return 2; }
  int overload(this Small &&) { return 3; }
  operator int(this const Small &self) { return self.a * 7; }
  int operator[](this const Small &self, int i) { return self.a + i; }
  int operator()(this Small self) { return -self.a; }
};
struct Tree {
  std::vector<Tree> kids;
  int v = 1;
  int sum(this const Tree &self) { int s = self.v; for (auto &k : self.kids) s += k.sum(); return s; }
};
struct Shape {
  template <class S> void describe(this const S &self) { std::printf("%s of area %d\n", self.name(), self.area()); }
};
struct Square : Shape { int w = 3; int area() const { return w * w; } const char *name() const { return "square"; } };
struct Line : Shape { int area() const { return 0; } const char *name() const { return "line"; } };
struct FromOther { int v; FromOther(const Small &s) : v(s.a) {} };
int main() {
  Box b{"a long enough string to be on the heap"};
  std::string taken = std::move(b).get();
  std::printf("%zu %zu\n", taken.size(), b.get().size());
  b.get() = "back";
  std::printf("%s\n", std::as_const(b).get().c_str());
  Named n = Named().add(2).call("x").add(3);
  std::printf("%d %s\n", n.n, n.name.c_str());
  Counter c;
  auto old = c++;
  ++c;
  std::printf("%d %d\n", old.v, c.v);
  Small s{5};
  const Small cs{6};
  std::printf("%d %d %d\n", s.byValue(10), s.a, cs.byConst());
  std::printf("%d %d %d\n", s.overload(), cs.overload(), Small{1}.overload());
  int (*p)(Small, int) = &Small::byValue;
  int (*q)(const Small &) = &Small::byConst;
  std::printf("%d %d\n", p(s, 1), q(cs));
  std::printf("%d %d %d\n", s + 0, cs[4], cs());
  Tree t{{{{}, 2}, {{{{}, 4}}, 3}}, 1};
  std::printf("%d\n", t.sum());
  Square().describe();
  Line().describe();
  auto fib = [](this auto self, int k) -> int { return k < 2 ? k : self(k - 1) + self(k - 2); };
  auto count = [n = 0](this auto &) { return ++n; };
  count();
  std::printf("%d %d\n", fib(15), count());
  static_assert(!std::is_member_function_pointer_v<decltype(&Small::byConst)>);
}
