// covers: [over.oper] overloaded operators: arithmetic, subscript, call, arrow, conversion, increment, comma
#include <cstdio>

struct V {
  int x, y;
  V operator+(V o) const { return {x + o.x, y + o.y}; }
  V operator-() const { return {-x, -y}; }
  V &operator++() { ++x; return *this; }
  V operator++(int) { V o = *this; ++*this; return o; }
  int &operator[](int i) { return i ? y : x; }
  int operator()(int a, int b) const { return a * x + b * y; }
  explicit operator bool() const { return x || y; }
  operator int() const { return x * 100 + y; }
  const V *operator->() const { return this; }
  friend V operator*(int k, V v) { return {k * v.x, k * v.y}; }
  V operator,(int n) const { return {x, n}; }
  bool operator!() const { return !x; }
};

int main() {
  V a{1, 2}, b{3, 4};
  V c = a + 2 * b;
  V old = c++;
  c[1] += 1000;
  std::printf("%d %d %d %d\n", c.x, c.y, old.x, (-a).y);
  V d = (a, 9);
  std::printf("%d %d %d %d %d\n", a(10, 1), static_cast<int>(b), b->y, d.y, !a);
  if (a) std::printf("true\n");
}
