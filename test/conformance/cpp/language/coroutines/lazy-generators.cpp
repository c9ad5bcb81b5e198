// covers: [coroutine.trait] [expr.yield] generators by hand: values, references, moved values, co_yield of lists, recursion by stacks, map and filter over them, return values, exceptions from the body, move-only handles
// native: clang
#include <coroutine>
#include <cstdio>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
template <class T> struct Gen {
  struct promise_type {
    std::optional<T> value;
    std::exception_ptr error;
    int yields = 0;
    Gen get_return_object() { return Gen(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) { value.emplace(std::move(v)); yields++; return {}; }
    template <class U> std::suspend_always yield_value(std::initializer_list<U> l) { value.emplace(); for (auto &x : l) *value += x; yields++; return {}; }
    void unhandled_exception() { error = std::current_exception(); }
    void return_void() {}
  };
  std::coroutine_handle<promise_type> h;
  explicit Gen(std::coroutine_handle<promise_type> h) : h(h) {}
  Gen(Gen &&o) noexcept : h(std::exchange(o.h, {})) {}
  Gen &operator=(Gen &&o) noexcept { std::swap(h, o.h); return *this; }
  ~Gen() { if (h) h.destroy(); }
  bool next() { h.resume(); if (h.promise().error) std::rethrow_exception(std::exchange(h.promise().error, {})); return !h.done(); }
  T &get() { return *h.promise().value; }
  struct Iter {
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    Gen *g;
    T &operator*() const { return g->get(); }
    Iter &operator++() { if (!g->next()) g = nullptr; return *this; }
    void operator++(int) { ++*this; }
    bool operator==(std::default_sentinel_t) const { return !g; }
  };
  Iter begin() { return next() ? Iter{this} : Iter{nullptr}; }
  std::default_sentinel_t end() const { return {}; }
};
struct Log { const char *n; Log(const char *n) : n(n) { std::printf("+%s ", n); } ~Log() { std::printf("-%s ", n); } };
static Gen<int> range(int a, int b) { Log l("range"); for (int i = a; i < b; i++) co_yield i; }
static Gen<int> naturals() { for (int i = 0;; i++) co_yield i; }
template <class T, class F> static Gen<T> filter(Gen<T> g, F f) { for (T &x : g) if (f(x)) co_yield x; }
template <class T, class F> static auto map(Gen<T> g, F f) -> Gen<decltype(f(std::declval<T &>()))> { for (T &x : g) co_yield f(x); }
template <class T> static Gen<T> take(Gen<T> g, int n) { if (n > 0) for (T &x : g) { co_yield x; if (--n == 0) break; } }
static Gen<std::string> words() { co_yield "one"; co_yield {"t", "w", "o"}; std::string s(40, 'x'); co_yield std::move(s); co_yield std::to_string(s.size() <= 40); }
static Gen<std::unique_ptr<int>> owners() { for (int i : {3, 5}) co_yield std::make_unique<int>(i); }
static Gen<int> failing() { Log l("failing"); co_yield 1; throw std::runtime_error("stopped"); }
struct Node { int v; std::unique_ptr<Node> l, r; };
static std::unique_ptr<Node> tree(int lo, int hi) { if (lo >= hi) return nullptr; int m = (lo + hi) / 2; return std::make_unique<Node>(m, tree(lo, m), tree(m + 1, hi)); }
static Gen<int> walk(const Node *n) {
  std::vector<const Node *> stack;
  while (n || !stack.empty()) { while (n) { stack.push_back(n); n = n->l.get(); } n = stack.back(); stack.pop_back(); co_yield n->v; n = n->r.get(); }
}
static Gen<long> recursive(int n) { if (n > 0) { for (long x : recursive(n - 1)) co_yield x * 2; co_yield n; } }
static Gen<int> sieve() { auto g = naturals(); g.next(), g.next(); while (g.next()) { int p = g.get(); co_yield p; g = filter(std::move(g), [p](int x) { return x % p != 0; }); } }
int main() {
  for (int x : range(1, 4)) std::printf("%d ", x);
  std::printf("\n");
  { auto g = range(5, 100); g.next(), g.next(); std::printf("%d %d ", g.get(), g.h.promise().yields); }
  std::printf("\n");
  { auto never = range(0, 1); auto moved = std::move(never); std::printf("%d\n", never.h == nullptr); }
  auto squares = take(map(filter(naturals(), [](int x) { return x % 3 == 1; }), [](int x) { return x * x + 0.5; }), 4);
  for (double d : squares) std::printf("%g ", d);
  std::printf("\n");
  for (auto &s : words()) std::printf("%s%zu ", s.substr(0, 3).c_str(), s.size());
  int sum = 0;
  for (auto &p : owners()) { auto mine = std::move(p); sum += *mine; }
  std::printf("%d\n", sum);
  try { for (int x : failing()) std::printf("%d ", x); } catch (const std::runtime_error &e) { std::printf("%s\n", e.what()); }
  auto t = tree(0, 10);
  for (int x : walk(t.get())) std::printf("%d ", x);
  std::printf("\n");
  for (long x : recursive(6)) std::printf("%ld ", x);
  std::printf("\n");
  auto primes = take(sieve(), 8);
  for (int p : primes) std::printf("%d ", p);
  std::printf("\n");
}
