// covers: [expr.await] await_transform, operator co_await, await_ready that says yes, await_suspend that returns bool
#include <coroutine>
#include <cstdio>
#include <vector>
struct Skip { bool await_ready() { return true; } void await_suspend(std::coroutine_handle<>) { std::printf("never"); } int await_resume() { return 1; } };
struct Refuse { bool await_ready() { return false; } bool await_suspend(std::coroutine_handle<>) { std::printf("[refused]"); return false; } int await_resume() { return 2; } };
struct Number { int n; };
struct Wrapped { int n; };
static Refuse operator co_await(Wrapped w) { std::printf("[wrapped %d]", w.n); return {}; }
struct Job {
  struct promise_type {
    std::vector<int> log;
    Job get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
    auto await_transform(Number n) {
      struct A {
        promise_type &p;
        int n;
        bool await_ready() { return n % 2 == 0; }
        void await_suspend(std::coroutine_handle<>) { p.log.push_back(n); }
        int await_resume() { return n * 10; }
      };
      return A{*this, n.n};
    }
    template <class T> T &&await_transform(T &&t) { return static_cast<T &&>(t); }
    std::suspend_always yield_value(const char *s) { std::printf("[%s]", s); return {}; }
  };
  std::coroutine_handle<promise_type> h;
};
static Job work() {
  int s = co_await Skip{};
  s += co_await Refuse{};
  s += co_await Wrapped{5};
  s += co_await Number{2};
  co_yield "half";
  s += co_await Number{3};
  std::printf("[%d]", s);
}
int main() {
  Job j = work();
  int steps = 0;
  while (!j.h.done()) { j.h.resume(); steps++; }
  std::printf(" %d %zu %d\n", steps, j.h.promise().log.size(), j.h.promise().log[0]);
  j.h.destroy();
}
