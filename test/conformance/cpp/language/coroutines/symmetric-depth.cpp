// covers: [expr.await] symmetric transfer runs chains of a hundred thousand coroutines in constant stack; awaiting in loops, conditions, arguments and both sides of operators
// native: clang
#include <coroutine>
#include <cstdio>
#include <utility>
struct Task {
  struct promise_type {
    std::coroutine_handle<> next = std::noop_coroutine();
    int value = 0;
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept { return h.promise().next; }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(int v) { value = v; }
    void unhandled_exception() {}
  };
  explicit Task(std::coroutine_handle<promise_type> h) : h(h) {}
  Task(Task &&o) noexcept : h(std::exchange(o.h, {})) {}
  ~Task() { if (h) h.destroy(); }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> from) noexcept { h.promise().next = from; return h; }
  int await_resume() const noexcept { return h.promise().value; }
  int run() { h.resume(); return h.promise().value; }
  std::coroutine_handle<promise_type> h;
};
static Task one(int v) { co_return v; }
static Task loop(int n) { int s = 0; for (int i = 0; i < n; i++) s += co_await one(i % 7); co_return s; }
static Task chain(int n) { if (n == 0) co_return 0; co_return 1 + co_await chain(n - 1); }
static int add3(int a, int b, int c) { return a + b * 10 + c * 100; }
static Task expressions() {
  int r = 0;
  if (co_await one(1)) r += 1;
  while (co_await one(r) < 4) r++;
  for (int i = co_await one(0); i < co_await one(3); i += co_await one(1)) r += 10;
  r += co_await one(0) ? co_await one(1000) : co_await one(2000);
  r += co_await one(0) && co_await one(1) ? 1 : 0;
  switch (co_await one(2)) { case 2: r += 10000; break; default: r = -1; }
  int a[3] = {co_await one(1), co_await one(2), co_await one(3)};
  r += add3(co_await one(a[0]), co_await one(a[1]), co_await one(a[2]));
  auto [x, y] = std::pair(co_await one(5), co_await one(6));
  co_return r + (co_await one(x)) * (co_await one(y));
}
int main() {
  std::printf("%d\n", expressions().run());
  std::printf("%d\n", loop(100000).run());
  std::printf("%d\n", chain(100000).run());
}
