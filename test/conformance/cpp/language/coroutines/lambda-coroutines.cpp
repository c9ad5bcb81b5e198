// covers: [expr.await] coroutines that are lambdas and members: captures kept by the closure, parameters by the frame, generic ones, recursion through generators
#include <coroutine>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>
template <class T> struct Gen {
  struct promise_type {
    T value;
    Gen get_return_object() { return Gen(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) { value = std::move(v); return {}; }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  explicit Gen(std::coroutine_handle<promise_type> h) : h(h) {}
  Gen(Gen &&o) noexcept : h(std::exchange(o.h, nullptr)) {}
  ~Gen() { if (h) h.destroy(); }
  struct End {};
  struct It {
    std::coroutine_handle<promise_type> h;
    It &operator++() { h.resume(); return *this; }
    T &operator*() const { return h.promise().value; }
    bool operator!=(End) const { return !h.done(); }
  };
  It begin() { h.resume(); return {h}; }
  End end() { return {}; }
  std::coroutine_handle<promise_type> h;
};
struct Tree {
  int v;
  std::unique_ptr<Tree> l, r;
  Gen<int> walk() const {
    if (l) for (int x : l->walk()) co_yield x;
    co_yield v;
    if (r) for (int x : r->walk()) co_yield x;
  }
};
static std::unique_ptr<Tree> build(int a, int b) {
  if (a >= b) return nullptr;
  int m = (a + b) / 2;
  return std::unique_ptr<Tree>(new Tree{m, build(a, m), build(m + 1, b)});
}
static Gen<std::string> hanoi(int n, char a, char b, char c) {
  if (n == 0) co_return;
  for (auto &s : hanoi(n - 1, a, c, b)) co_yield s;
  co_yield std::string(1, a) + '>' + c;
  for (auto &s : hanoi(n - 1, b, a, c)) co_yield s;
}
int main() {
  int base = 10;
  auto counter = [base](int n) -> Gen<int> { for (int i = 0; i < n; i++) co_yield base + i; };
  for (int v : counter(3)) std::printf("%d ", v);
  base = 20;
  auto byRef = [&base](auto... add) -> Gen<int> { for (int a : {add...}) co_yield base += a; };
  for (int v : byRef(1, 2, 3)) std::printf("%d ", v);
  std::printf("%d\n", base);
  auto tree = build(0, 15);
  for (int v : tree->walk()) std::printf("%d ", v);
  std::printf("\n");
  for (auto &s : hanoi(3, 'a', 'b', 'c')) std::printf("%s ", s.c_str());
  std::printf("\n");
  auto strings = [](std::vector<std::string> v) -> Gen<std::string> { for (auto &s : v) { s += "!"; co_yield s; } };
  for (auto &s : strings({"a string that is too long for its own buffer", "short"})) std::printf("%s ", s.c_str());
  std::printf("\n");
  auto fib = []() -> Gen<long> { long a = 0, b = 1; for (;;) { co_yield a; a = std::exchange(b, a + b); } };
  int n = 0;
  for (long v : fib()) { if (++n > 15) break; std::printf("%ld ", v); }
  std::printf("\n");
  auto moved = [](std::unique_ptr<int> p) -> Gen<int> { co_yield *p; *p *= 2; co_yield *p; }(std::make_unique<int>(21));
  Gen<int> other = std::move(moved);
  for (int v : other) std::printf("%d ", v);
  std::printf("\n");
}
