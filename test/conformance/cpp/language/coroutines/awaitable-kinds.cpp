// covers: [expr.await] awaitables of every kind: ready values, callbacks, events with many waiters, mutexes for coroutines, when_all by counting, cancellation by destruction, results by reference, void and moved, await in initialisers and conditions
#include <coroutine>
#include <cstdio>
#include <deque>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
static std::deque<std::coroutine_handle<>> ready;
static void runAll() { while (!ready.empty()) { auto h = ready.front(); ready.pop_front(); h.resume(); } }
struct Fire { struct promise_type { Fire get_return_object() { return {}; } std::suspend_never initial_suspend() { return {}; } std::suspend_never final_suspend() noexcept { return {}; } void return_void() {} void unhandled_exception() { std::printf("escaped\n"); } }; };
struct Later { bool await_ready() const { return false; } void await_suspend(std::coroutine_handle<> h) const { ready.push_back(h); } void await_resume() const {} };
template <class T> struct Ready { T v; bool await_ready() const { return true; } void await_suspend(std::coroutine_handle<>) { std::printf("never\n"); } T await_resume() { return std::forward<T>(v); } };
struct Event {
  bool set = false;
  std::vector<std::coroutine_handle<>> waiting;
  void fire() { set = true; for (auto h : std::exchange(waiting, {})) ready.push_back(h); }
  auto operator co_await() { struct A { Event &e; bool await_ready() { return e.set; } void await_suspend(std::coroutine_handle<> h) { e.waiting.push_back(h); } void await_resume() {} }; return A{*this}; }
};
struct Mutex {
  bool held = false;
  std::deque<std::coroutine_handle<>> queue;
  struct Lock { Mutex *m; Lock(Mutex *m) : m(m) {} Lock(Lock &&o) noexcept : m(std::exchange(o.m, nullptr)) {} ~Lock() { if (m) m->release(); } };
  auto acquire() { struct A { Mutex &m; bool await_ready() { return false; } bool await_suspend(std::coroutine_handle<> h) { if (!m.held) { m.held = true; return false; } m.queue.push_back(h); return true; } Lock await_resume() { return Lock(&m); } }; return A{*this}; }
  void release() { if (queue.empty()) held = false; else { ready.push_back(queue.front()); queue.pop_front(); } }
};
template <class T> struct Task {
  struct promise_type {
    std::optional<T> v;
    std::exception_ptr e;
    std::coroutine_handle<> cont = std::noop_coroutine();
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() { return {}; }
    auto final_suspend() noexcept { struct F { bool await_ready() noexcept { return false; } std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept { return h.promise().cont; } void await_resume() noexcept {} }; return F(); }
    void return_value(T x) { v.emplace(std::move(x)); }
    void unhandled_exception() { e = std::current_exception(); }
  };
  std::coroutine_handle<promise_type> h;
  explicit Task(std::coroutine_handle<promise_type> h) : h(h) {}
  Task(Task &&o) noexcept : h(std::exchange(o.h, {})) {}
  ~Task() { if (h) h.destroy(); }
  bool await_ready() const { return false; }
  auto await_suspend(std::coroutine_handle<> c) { h.promise().cont = c; return h; }
  T await_resume() { if (h.promise().e) std::rethrow_exception(h.promise().e); return std::move(*h.promise().v); }
};
struct Callback { int in; int *slot = nullptr; static inline std::vector<std::pair<Callback *, std::coroutine_handle<>>> pending; int out = 0; bool await_ready() { return in == 0; } void await_suspend(std::coroutine_handle<> h) { pending.emplace_back(this, h); } int await_resume() { return out; }
  static void complete() { for (auto [c, h] : std::exchange(pending, {})) { c->out = c->in * 10; h.resume(); } } };
struct Guard { const char *n; ~Guard() { std::printf("~%s ", n); } };
static Task<int> number(int n) { co_await Later(); if (n < 0) throw std::invalid_argument("negative"); co_return n * 2; }
static Task<std::string> text(int n) { std::string s; for (int i = 0; i < n; i++) s += std::to_string(co_await number(i)); co_return s; }
static Task<std::unique_ptr<int>> owner() { auto p = std::make_unique<int>(co_await number(21)); co_return p; }
template <class... T> static Task<int> all(T... t) { int sum = 0; ((sum += co_await t), ...); co_return sum; }
static Fire waiter(Event &e, int id) { std::printf("w%d ", id); co_await e; std::printf("woken%d ", id); }
static Fire critical(Mutex &m, int id) { for (int k = 0; k < 2; k++) { auto l = co_await m.acquire(); std::printf("[%d", id); co_await Later(); std::printf("%d] ", id); } }
static Fire driver() {
  int a = co_await Ready<int>{5}, b = co_await Ready<int>{a} + co_await Ready<int>{1};
  int n = 1;
  int &ref = co_await Ready<int &>{n};
  ref = 50;
  std::printf("%d %d %d\n", a, b, n);
  auto s = co_await text(5);
  auto p = co_await owner();
  std::printf("%s %d %d\n", s.c_str(), *p, co_await all(number(1), number(2), number(3)));
  if (int x = co_await number(4); x > 7) std::printf("if %d\n", x);
  for (int i = 0; i < co_await number(1); i++) std::printf("loop%d ", i);
  switch (co_await Ready<char>{'b'}) { case 'b': std::printf("switch\n"); }
  try { (void)co_await number(-1); } catch (const std::invalid_argument &e) { std::printf("%s\n", e.what()); }
  bool both = co_await Ready<bool>{false} && co_await number(-1);
  int pick = co_await Ready<bool>{true} ? co_await number(8) : co_await number(-1);
  std::printf("%d %d\n", both, pick);
  auto lambda = [](int k) -> Task<int> { Guard g{"lambda"}; co_return k + co_await number(k); };
  int got = co_await lambda(3);
  std::printf("%d\n", got);
}
static Fire callbacks() { int a = co_await Callback{4}; int b = co_await Callback{a + 1}; std::printf("%d %d %d\n", a, b, co_await Callback{0}); }
int main() {
  driver();
  runAll();
  Event e;
  waiter(e, 1), waiter(e, 2);
  std::printf("| ");
  e.fire();
  runAll();
  waiter(e, 3);
  std::printf("\n");
  Mutex m;
  critical(m, 1), critical(m, 2), critical(m, 3);
  runAll();
  std::printf("\n");
  callbacks();
  Callback::complete();
  Callback::complete();
  {
    auto t = [](Guard) -> Task<int> { Guard inner{"inner"}; co_await Later(); co_return 1; }(Guard{"param"});
    t.h.resume();
    std::printf("| destroy ");
    ready.clear();
  }
  std::printf("\n");
}
