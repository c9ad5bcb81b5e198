// covers: [depr] what newer standards removed and GNU's library keeps: auto_ptr, binders, negators, unary_function, mem_fun, random_shuffle
// std: gnu++20
#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <numeric>
#include <strstream>
#include <vector>

struct Below : std::unary_function<int, bool> {
  int limit;
  explicit Below(int n) : limit(n) {}
  bool operator()(int x) const { return x < limit; }
};
struct Plus : std::binary_function<int, int, int> {
  int operator()(int a, int b) const { return a + b; }
};
struct S {
  int v;
  int get() const { return v; }
  int times(int n) const { return v * n; }
};
static int half(int x) { return x / 2; }
struct Probe {
  ~Probe() { std::printf("%d\n", std::uncaught_exception()); }
};

int main() {
  std::auto_ptr<S> p(new S{3});
  std::auto_ptr<S> q = p;
  std::printf("%d %d\n", p.get() == nullptr, q->get());
  std::vector<int> v(10);
  std::iota(v.begin(), v.end(), 0);
  std::printf("%td %td\n", std::count_if(v.begin(), v.end(), std::not1(Below(4))),
              std::count_if(v.begin(), v.end(), std::bind2nd(std::greater<int>(), 6)));
  std::vector<int> w(10);
  std::transform(v.begin(), v.end(), w.begin(), std::bind1st(Plus(), 100));
  std::transform(w.begin(), w.end(), w.begin(), std::ptr_fun(half));
  std::printf("%d %d\n", w[0], w[9]);
  std::random_shuffle(v.begin(), v.end());
  std::sort(v.begin(), v.end());
  std::printf("%d %d\n", v[0], v[9]);
  std::vector<S> s{{4}, {5}};
  std::vector<S *> ps{&s[0], &s[1]};
  std::transform(s.begin(), s.end(), v.begin(), std::mem_fun_ref(&S::get));
  std::transform(ps.begin(), ps.end(), v.begin() + 2, std::bind2nd(std::mem_fun(&S::times), 10));
  std::printf("%d %d %d %d\n", v[0], v[1], v[2], v[3]);
  try {
    Probe probe;
    throw 1;
  } catch (int) {
  }
  static_assert(std::is_same<std::result_of<Plus(int, int)>::type, int>::value && std::is_same<Below::argument_type, int>::value);
  std::ostrstream out;
  out << "str" << 42 << std::ends;
  std::printf("%s\n", out.str());
  out.freeze(false);
}
