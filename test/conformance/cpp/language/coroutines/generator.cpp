// covers: [dcl.fct.def.coroutine] a generator: co_yield, destruction while suspended, order of promise and frame
#include <coroutine>
#include <cstdio>
#include <exception>
#include <utility>

struct Gen {
  struct promise_type {
    int value = 0;
    Gen get_return_object() { return Gen{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int v) { value = v; return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> h;
  explicit Gen(std::coroutine_handle<promise_type> x) : h(x) {}
  Gen(Gen &&o) : h(std::exchange(o.h, {})) {}
  ~Gen() { if (h) h.destroy(); }
  bool next() { h.resume(); return !h.done(); }
};
struct Guard { const char *n; ~Guard() { std::printf("~%s ", n); } };
static Gen squares(int n) { Guard g{"squares"}; for (int i = 1; i <= n; i++) co_yield i * i; }

int main() {
  Gen g = squares(4);
  while (g.next()) std::printf("%d ", g.h.promise().value);
  std::printf("\n");
  { Gen part = squares(100); part.next(); part.next(); std::printf("%d ", part.h.promise().value); }
  std::printf("\n");
}
