// covers: [func.not.fn] not_fn keeps categories and noexcept, composition of callables by folds, currying, memoising, identity and projections, callbacks by std::function with state, overload sets, dispatch tables
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
struct Pred { bool operator()(int x) & { return x > 0; } bool operator()(int) const & { return true; } bool operator()(int) && { return false; } bool never() const { return false; } };
static bool isEven(int x) noexcept { return x % 2 == 0; }
template <class F> static auto compose(F f) { return f; }
template <class F, class... G> static auto compose(F f, G... g) { return [=](auto &&...a) { return f(compose(g...)(std::forward<decltype(a)>(a)...)); }; }
template <class F, class... A> static auto curry(F f, A... a) {
  if constexpr (std::is_invocable_v<F, A...>) return f(a...);
  else return [=](auto x) { return curry(f, a..., x); };
}
template <class R, class... A> static auto memoise(R (*f)(A...)) {
  return [f, seen = std::make_shared<std::map<std::tuple<A...>, R>>(), calls = std::make_shared<int>(0)](A... a) mutable {
    auto key = std::make_tuple(a...);
    auto it = seen->find(key);
    if (it == seen->end()) { ++*calls; it = seen->emplace(key, f(a...)).first; }
    return std::pair(it->second, *calls);
  };
}
static long slow(int a, int b) { return static_cast<long>(a) * b; }
struct Event { std::vector<std::pair<int, std::function<void(int)>>> handlers; int next = 0;
  int on(std::function<void(int)> f) { handlers.emplace_back(next, std::move(f)); return next++; }
  void off(int id) { std::erase_if(handlers, [id](auto &h) { return h.first == id; }); }
  void fire(int x) { for (auto &[id, f] : handlers) f(x); } };
int main() {
  auto odd = std::not_fn(isEven);
  std::printf("%d %d %d\n", odd(3), odd(4), noexcept(odd(1)));
  auto np = std::not_fn(Pred());
  const auto cnp = np;
  std::printf("%d %d %d\n", np(1), cnp(1), std::move(np)(1));
  std::printf("%d %d\n", std::not_fn(&Pred::never)(Pred()), std::not_fn(std::not_fn(isEven))(4));
  std::vector<int> v{1, 2, 3, 4, 5, 6, 7};
  std::printf("%td\n", std::count_if(v.begin(), v.end(), std::not_fn(std::bind_front(std::less<>(), 3))));
  std::array<std::string, 3> w{"", "a", ""};
  std::printf("%td\n", std::count_if(w.begin(), w.end(), std::not_fn(&std::string::empty)));
  auto f = compose([](int x) { return x + 1; }, [](int x) { return x * 2; }, [](int a, int b) { return a - b; });
  std::printf("%d\n", f(10, 3));
  auto add3 = curry([](int a, int b, int c) { return a * 100 + b * 10 + c; });
  auto one = add3(1);
  std::printf("%d %d\n", one(2)(3), one(5)(6));
  auto mem = memoise(slow);
  mem(3, 4), mem(3, 4);
  auto [r, calls] = mem(4, 3);
  std::printf("%ld %d\n", r, calls);
  Event e;
  int sum = 0;
  std::string log;
  e.on([&](int x) { sum += x; });
  int id = e.on([&](int x) { log += std::to_string(x); });
  e.on([n = 0, &log](int) mutable { log += static_cast<char>('a' + n++); });
  e.fire(1), e.fire(2), e.off(id), e.fire(3);
  std::printf("%d %s\n", sum, log.c_str());
  const std::map<char, std::function<double(double, double)>> ops{{'+', std::plus<>()}, {'-', std::minus<>()}, {'*', std::multiplies<>()}, {'/', [](double a, double b) { return b != 0 ? a / b : 0; }}};
  for (auto &[c, op] : ops) std::printf("%c%g ", c, op(6, 4));
  std::printf("\n");
  std::function<std::function<int(int)>(int)> adder = [](int a) { return [a](int b) { return a + b; }; };
  std::printf("%d\n", adder(3)(4));
  std::function<int(int)> fact = [&fact](int n) { return n < 2 ? 1 : n * fact(n - 1); };
  std::printf("%d\n", fact(10));
  auto pipeline = std::vector<std::function<std::string(std::string)>>{[](std::string s) { return s + s; }, [](std::string s) { std::reverse(s.begin(), s.end()); return s; }, [](std::string s) { s[0] = static_cast<char>(std::toupper(s[0])); return s; }};
  std::string s = "abc";
  for (auto &step : pipeline) s = step(std::move(s));
  std::printf("%s\n", s.c_str());
  std::function<void()> empty;
  try { empty(); } catch (const std::bad_function_call &) { std::printf("empty %d\n", empty == nullptr); }
  std::function<long(short)> widened = isEven;
  std::printf("%ld %d\n", widened(4), std::identity()(5));
  auto *target = widened.target<bool (*)(int) noexcept>();
  std::printf("%d\n", target != nullptr || widened.target<bool (*)(int)>() != nullptr);
  (void)target;
}
