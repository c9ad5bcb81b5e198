// covers: [dcl.constexpr] constant evaluation of classes: virtual calls, dynamic_cast and typeid, unions changed, new and delete, vectors and strings, mutable statics, constexpr destructors
// std: c++23
// native: clang
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <typeinfo>
#include <utility>
#include <vector>
struct Shape { constexpr virtual int area() const = 0; constexpr virtual ~Shape() = default; };
struct Square : Shape { int s; constexpr Square(int s) : s(s) {} constexpr int area() const override { return s * s; } };
struct Rect : Shape { int a, b; constexpr Rect(int a, int b) : a(a), b(b) {} constexpr int area() const override { return a * b; } };
constexpr int total() {
  Shape *all[] = {new Square(3), new Rect(2, 5), new Square(1)};
  int sum = 0, squares = 0;
  for (Shape *s : all) {
    sum += s->area();
    if (dynamic_cast<Square *>(s)) squares++;
    if (typeid(*s) == typeid(Rect)) sum += 1000;
    delete s;
  }
  return sum * 10 + squares;
}
template <class T> class Stack {
  T *data = nullptr;
  int n = 0, cap = 0;
public:
  constexpr Stack() = default;
  constexpr Stack(const Stack &) = delete;
  constexpr ~Stack() { delete[] data; }
  constexpr void push(T v) {
    if (n == cap) { T *p = new T[static_cast<std::size_t>(cap = cap * 2 + 1)]; std::copy(data, data + n, p); delete[] std::exchange(data, p); }
    data[n++] = v;
  }
  constexpr T pop() { return data[--n]; }
  constexpr bool empty() const { return n == 0; }
};
constexpr int rpn(const char *s) {
  Stack<int> st;
  for (; *s; ++s) {
    if (*s >= '0' && *s <= '9') st.push(*s - '0');
    else if (*s != ' ') { int b = st.pop(), a = st.pop(); st.push(*s == '+' ? a + b : *s == '*' ? a * b : a - b); }
  }
  return st.pop();
}
union Num { int i; double d; constexpr Num(int i) : i(i) {} };
constexpr double change() { Num n(3); int was = n.i; n.d = 2.5; return n.d + was; }
constexpr auto words() {
  std::vector<std::string> v{"delta", "alpha which is longer than the small buffer", "charlie"};
  std::ranges::sort(v);
  std::array<std::size_t, 3> sizes{};
  std::ranges::transform(v, sizes.begin(), &std::string::size);
  return sizes;
}
constexpr int owned() { auto p = std::make_unique<Rect>(4, 5); std::unique_ptr<Shape> q = std::move(p); return q->area() + (p ? 100 : 0); }
struct Counter { mutable int reads = 0; int v = 5; constexpr int get() const { return reads++, v; } };
constexpr int fib(int n) { static constexpr std::array known{0, 1, 1, 2, 3, 5, 8}; return n < 7 ? known[static_cast<std::size_t>(n)] : fib(n - 1) + fib(n - 2); }
consteval int square(int v) { return v * v; }
constexpr int either(int v) { if consteval { return square(4) + v; } else { return -v; } }
constinit int start = square(12);
constexpr std::pair<int, int> gcd(int a, int b) { int steps = 0; while (b) { a = std::exchange(b, a % b); steps++; } return {a, steps}; }
static_assert(total() == 10202);
static_assert(rpn("3 4 + 2 *") == 14 && change() == 5.5 && words()[0] == 43 && owned() == 20 && fib(20) == 6765);
static_assert([] { Counter c; c.get(); c.get(); return c.reads; }() == 2 && gcd(48, 36).first == 12);
int main() {
  constexpr int at = total();
  std::printf("%d %d\n", at, at == total());
  std::printf("%d %g %zu %d\n", rpn("9 8 * 7 -"), change(), words()[2], owned());
  constexpr int c = either(1);
  int one = 1;
  std::printf("%d %d %d\n", c, either(one), start);
  const Counter k;
  k.get();
  std::printf("%d %d %d\n", k.reads, fib(25), gcd(1071, 462).second);
  constexpr auto table = [] { std::array<int, 10> t{}; for (int i = 0; auto &x : t) x = i++ * i; return t; }();
  std::printf("%d\n", table[9]);
}
