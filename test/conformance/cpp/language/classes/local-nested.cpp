// covers: [class.local] [class.nest] local classes with static functions and virtual ones, nested classes that see private members
#include <cstdio>
#include <vector>
class Outer {
  int secret = 5;
  static inline int count = 0;
public:
  class Inner {
    Outer &o;
  public:
    explicit Inner(Outer &r) : o(r) { count++; }
    int read() const { return o.secret; }
    class Deep { public: static int all() { return count; } };
  };
  Inner inner() { return Inner(*this); }
};
struct Op { virtual int run(int) const = 0; virtual ~Op() = default; };
static const Op &adder(int n) {
  struct Add final : Op {
    int n;
    explicit Add(int k) : n(k) {}
    int run(int x) const override { return x + n; }
  };
  static Add a(n);
  return a;
}
template <class T> int sum(const std::vector<T> &v) {
  struct Acc {
    T total{};
    void operator()(T x) { total += x; }
    static int scale() { return 10; }
  } acc;
  for (T x : v) acc(x);
  return static_cast<int>(acc.total) * Acc::scale();
}
int main() {
  Outer o;
  auto i = o.inner();
  auto j = o.inner();
  std::printf("%d %d %d\n", i.read(), j.read(), Outer::Inner::Deep::all());
  const int first = adder(3).run(4);
  std::printf("%d %d\n", first, adder(100).run(4));
  std::printf("%d %d\n", sum(std::vector<int>{1, 2, 3}), sum(std::vector<double>{0.5, 0.75}));
}
