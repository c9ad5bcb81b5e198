// covers: [expr.prim.lambda.capture] captures by copy, reference, initialiser, this and *this; mutable
#include <cstdio>

struct Counter {
  int n = 10;
  auto by_this() { return [this] { return ++n; }; }
  auto by_copy() { return [*this]() mutable { return ++n; }; }
};

int main() {
  int a = 1, b = 2;
  auto copy = [a, &b] { b += a; return a; };
  a = 50;
  int r = copy();
  std::printf("%d %d\n", r, b);
  auto gen = [n = 0, step = b]() mutable { return n += step; };
  int g1 = gen(), g2 = gen();
  std::printf("%d %d\n", g1, g2);
  Counter c;
  auto t = c.by_this();
  auto v = c.by_copy();
  t();
  v();
  int x = v();
  std::printf("%d %d\n", c.n, x);
  auto all = [=, &b] { b = 0; return a; };
  std::printf("%d ", all());
  std::printf("%d\n", b);
}
