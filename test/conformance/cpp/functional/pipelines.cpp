// covers: [func.wrap.func] [func.bind.partial] [func.invoke]: curried functions, composition and pipelines of callables, memoised recursion, dispatch tables, events with handlers that come and go
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
template <class F, class... Bound> class Curried {
  F f;
  std::tuple<Bound...> bound;
public:
  Curried(F f, Bound... b) : f(std::move(f)), bound(std::move(b)...) {}
  template <class... More> auto operator()(More... more) const {
    if constexpr (std::is_invocable_v<F, Bound..., More...>)
      return std::apply([&](const auto &...b) { return std::invoke(f, b..., more...); }, bound);
    else
      return std::apply([&](const auto &...b) { return Curried<F, Bound..., More...>(f, b..., more...); }, bound);
  }
};
template <class F, class G> static auto operator>>(F f, G g) requires(!std::is_arithmetic_v<F>) { return [=](auto &&...x) { return g(f(std::forward<decltype(x)>(x)...)); }; }
template <class R, class A> static std::function<R(A)> memo(std::function<R(std::function<R(A)>, A)> f) {
  auto known = std::make_shared<std::map<A, R>>();
  auto self = std::make_shared<std::function<R(A)>>();
  std::weak_ptr<std::function<R(A)>> weak = self;
  *self = [known, weak, f](A a) -> R {
    if (auto at = known->find(a); at != known->end()) return at->second;
    R r = f(*weak.lock(), a);
    return known->emplace(a, r).first->second;
  };
  return [self](A a) { return (*self)(a); };
}
class Event {
  std::map<int, std::function<void(const std::string &)>> handlers;
  int next = 0;
public:
  int on(std::function<void(const std::string &)> h) { handlers.emplace(++next, std::move(h)); return next; }
  void off(int id) { handlers.erase(id); }
  void fire(const std::string &s) const { auto now = handlers; for (const auto &[id, h] : now) h(s); }
};
struct Account { int balance = 0; int add(int n) { return balance += n; } };
int main() {
  Curried add([](int a, int b, int c) { return a * 100 + b * 10 + c; });
  std::printf("%d %d %d\n", add(1)(2)(3), add(1, 2)(3), add(1)(2, 3));
  auto pipe = [](int x) { return x + 1; } >> [](int x) { return x * 2.5; } >> [](double d) { return std::to_string(d).substr(0, 4); };
  std::printf("%s\n", pipe(3).c_str());
  int calls = 0;
  auto fib = memo<long, int>([&](std::function<long(int)> self, int n) { calls++; return n < 2 ? n : self(n - 1) + self(n - 2); });
  long big = fib(50);
  std::printf("%ld %d\n", big, calls);
  std::map<std::string, std::function<double(double, double)>> table{{"+", std::plus<>()}, {"-", std::minus<>()}, {"*", std::multiplies<double>()}, {"max", [](double a, double b) { return a > b ? a : b; }}};
  for (const auto &[name, f] : table) std::printf("%s:%g ", name.c_str(), f(6, 4));
  std::printf("\n");
  Event e;
  std::vector<std::string> log;
  int second = 0;
  e.on([&](const std::string &s) { log.push_back("a" + s); e.off(second); });
  second = e.on([&](const std::string &s) { log.push_back("b" + s); });
  e.fire("1");
  e.fire("2");
  for (const auto &s : log) std::printf("%s ", s.c_str());
  std::printf("\n");
  Account account;
  auto deposit = std::bind_front(&Account::add, &account);
  auto twice = std::bind(&Account::add, std::ref(account), std::bind(std::multiplies<>(), std::placeholders::_1, 2));
  std::printf("%d ", deposit(5));
  std::printf("%d ", twice(10));
  std::printf("%d\n", std::invoke(&Account::balance, account));
  std::function<std::optional<int>(const std::string &)> parse = [](const std::string &s) -> std::optional<int> { if (s.empty()) return {}; return static_cast<int>(s.size()); };
  std::printf("%d %d\n", parse("four").value_or(-1), parse("").value_or(-1));
}
