// covers: [func.wrap.func] std::function: targets of each kind, empty calls, target_type, copies, recursion, references
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <typeinfo>
struct Op { int k; int operator()(int x) const { return x * k; } static inline int copies = 0; Op(int n) : k(n) {} Op(const Op &o) : k(o.k) { copies++; } };
struct M { int v = 3; int get() const { return v; } int add(int x) { return v += x; } };
static int free_(int x) { return x + 100; }
int main() {
  std::function<int(int)> f = free_;
  std::printf("%d %d\n", f(1), f.target<int (*)(int)>() != nullptr);
  f = Op(3);
  const int before = Op::copies;
  auto g = f;
  std::printf("%d %d %d %d\n", g(5), Op::copies - before, f.target_type() == typeid(Op), f.target<Op>()->k);
  f = nullptr;
  try { f(1); } catch (const std::bad_function_call &) { std::printf("empty %d\n", !f); }
  M m;
  std::function<int(M &)> field = &M::v, method = &M::get;
  std::function<int(M *, int)> add = &M::add;
  std::printf("%d %d", field(m), method(m));
  const int added = add(&m, 4);
  std::printf(" %d %d\n", added, m.v);
  int calls = 0;
  auto counter = [calls]() mutable { return ++calls; };
  std::function<int()> c1 = counter, c2 = std::ref(counter);
  c1(), c1(), c2();
  const int r1 = c1();
  std::printf("%d %d\n", r1, counter());
  std::map<std::string, std::function<double(double, double)>> ops{{"+", std::plus<>()}, {"*", std::multiplies<double>()}, {"max", [](double a, double b) { return a > b ? a : b; }}};
  for (auto &[n, o] : ops) std::printf("%s=%g ", n.c_str(), o(3, 4));
  std::function<void(int)> down = [&](int n) { std::printf("%d", n); if (n) down(n - 1); };
  down(5);
  std::function<long(short)> conv = [](int x) { return x; };
  std::printf(" %ld\n", conv(7));
}
