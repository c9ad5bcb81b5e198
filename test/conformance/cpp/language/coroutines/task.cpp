// covers: [dcl.fct.def.coroutine] tasks that await tasks by symmetric transfer, results and exceptions through them
#include <coroutine>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
template <class T> struct Task {
  struct promise_type {
    T value{};
    std::exception_ptr error;
    std::coroutine_handle<> next = std::noop_coroutine();
    Task get_return_object() { return Task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept { return h.promise().next; }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { error = std::current_exception(); }
  };
  std::coroutine_handle<promise_type> h;
  explicit Task(std::coroutine_handle<promise_type> c) : h(c) {}
  Task(Task &&o) : h(std::exchange(o.h, {})) {}
  ~Task() { if (h) h.destroy(); }
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> c) { h.promise().next = c; return h; }
  T await_resume() { if (h.promise().error) std::rethrow_exception(h.promise().error); return std::move(h.promise().value); }
  T run() { h.resume(); return await_resume(); }
};
struct Trace { const char *s; ~Trace() { std::printf("(~%s)", s); } };
static Task<int> leaf(int n) {
  Trace t{"leaf"};
  if (n < 0) throw std::invalid_argument("negative");
  co_return n * n;
}
static Task<std::string> middle(int n) {
  Trace t{"middle"};
  int a = co_await leaf(n);
  int b = co_await leaf(n - 3);
  co_return std::to_string(a) + "+" + std::to_string(b);
}
static Task<long> sum(int n) {
  long s = 0;
  for (int i = 1; i <= n; i++) s += co_await leaf(i) % 7;
  co_return s;
}
static Task<long> deep(int n) {
  if (n == 0) co_return 0;
  co_return 1 + co_await deep(n - 1);
}
int main() {
  std::printf(" %s\n", middle(5).run().c_str());
  try { middle(2).run(); } catch (const std::exception &e) { std::printf(" %s\n", e.what()); }
  std::printf(" %ld\n", sum(3).run());
  std::printf("%ld\n", deep(500).run());
  { Task<int> never = leaf(1); }
  std::printf("end\n");
}
