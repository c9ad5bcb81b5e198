// covers: [func.bind] bind: placeholders twice and out of order, nested bind evaluated first, refs by ref, members through smart pointers, ignored arguments, is_bind_expression and is_placeholder of own types, bind_front of move-only state, overloaded functions
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>
using namespace std::placeholders;
static int sub3(int a, int b, int c) { return a * 100 + b * 10 + c; }
static void inc(int &x) { x++; }
static int over(int x) { return x + 1; }
static double over(double x) { return x / 2; }
struct Acc { int total = 0; void add(int x) { total += x; } int get() const { return total; } int field = 7; virtual int virt() const { return 1; } virtual ~Acc() = default; };
struct Acc2 : Acc { int virt() const override { return 2; } };
struct Mine {};
template <> struct std::is_placeholder<Mine> : std::integral_constant<int, 2> {};
struct Poly { template <class T> auto operator()(T x) const { return x + x; } };
struct CountCopies { static inline int copies, moves; CountCopies() = default; CountCopies(const CountCopies &) { copies++; } CountCopies(CountCopies &&) noexcept { moves++; } int operator()(int x) & { return x; } int operator()(int x) const & { return -x; } int operator()(int x) && { return x * 1000; } };
int main() {
  std::printf("%d %d %d\n", std::bind(sub3, _3, _2, _1)(1, 2, 3), std::bind(sub3, _1, _1, 5)(4), std::bind(sub3, 1, 2, 3)(9, "ignored"));
  auto nested = std::bind(sub3, std::bind(std::plus<>(), _1, 1), _2, std::bind(std::negate<>(), _1));
  std::printf("%d\n", nested(3, 4));
  int n = 0;
  std::bind(inc, n)();
  std::bind(inc, std::ref(n))();
  auto byArg = std::bind(inc, _1);
  byArg(n);
  std::printf("%d\n", n);
  auto kept = std::bind([](int &x) { return ++x; }, 10);
  kept();
  std::printf("%d\n", kept());
  std::printf("%d %g\n", std::bind(static_cast<int (*)(int)>(over), _1)(5), std::bind(static_cast<double (*)(double)>(over), _1)(5));
  Acc a;
  auto add = std::bind(&Acc::add, &a, _1);
  add(3);
  std::bind(&Acc::add, std::ref(a), 4)();
  std::bind(&Acc::add, a, 100)();
  auto sp = std::make_shared<Acc2>();
  std::bind(&Acc::add, sp, 8)();
  std::printf("%d %d %d %d\n", a.get(), sp->get(), std::bind(&Acc::virt, _1)(sp), std::bind(&Acc::field, _1)(*sp));
  std::bind(&Acc::field, &a)() = 70;
  std::printf("%d\n", a.field);
  std::vector<Acc> accs(3);
  std::for_each(accs.begin(), accs.end(), std::bind(&Acc::add, _1, 6));
  std::printf("%d\n", accs[2].get());
  static_assert(std::is_bind_expression_v<decltype(nested)> && std::is_placeholder_v<decltype(_2)> == 2 && !std::is_placeholder_v<int>);
  std::printf("%d\n", std::bind(sub3, Mine(), 0, _1)(7, 8));
  std::printf("%d %s\n", std::bind(Poly(), _1)(4), std::bind(Poly(), _1)(std::string("ab")).c_str());
  auto r = std::bind<long>(sub3, 1, 1, 1);
  static_assert(std::is_same_v<decltype(r()), long>);
  auto move = std::bind([](const std::unique_ptr<int> &p, int x) { return *p + x; }, std::make_unique<int>(40), _1);
  std::printf("%d %ld\n", move(2), r());
  auto front = std::bind_front(sub3, 9);
  std::printf("%d %d\n", front(8, 7), std::bind_front(front, 6)(5));
  auto owned = std::bind_front([](std::unique_ptr<int> p, int y) { return *p * y; }, std::make_unique<int>(6));
  std::printf("%d\n", std::move(owned)(7));
  auto cat = std::bind_front(CountCopies());
  const auto ccat = cat;
  std::printf("%d %d %d %d\n", cat(1), ccat(1), std::move(cat)(1), CountCopies::copies);
  auto memFront = std::bind_front(&Acc::add, &a);
  memFront(1000);
  std::printf("%d\n", a.get());
  auto cmp = std::bind(std::less<>(), std::bind(&std::string::size, _1), std::bind(&std::string::size, _2));
  std::vector<std::string> w{"ccc", "a", "bb"};
  std::sort(w.begin(), w.end(), cmp);
  std::printf("%s %s\n", w[0].c_str(), w[2].c_str());
  auto logical = std::bind(std::logical_and<>(), std::bind(std::greater<>(), _1, 2), std::bind(std::less<>(), _1, 8));
  int data[] = {1, 5, 9, 3};
  std::printf("%td\n", std::count_if(data, data + 4, logical));
}
