// covers: [coroutine.handle] [coroutine.noop] handles: null, comparison, address and back, from promise, type-erased, resumed inside others, noop, kept in maps, done states, destroy at each suspension
#include <compare>
#include <coroutine>
#include <cstdio>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
struct Obj { std::string n; Obj(std::string n) : n(std::move(n)) {} ~Obj() { std::printf("~%s ", n.c_str()); } };
struct Co {
  struct promise_type {
    int step = 0;
    std::string name;
    promise_type() = default;
    promise_type(const char *n, int) : name(n) {}
    Co get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { step = 100; return {}; }
    void return_void() { step = 50; }
    void unhandled_exception() { throw; }
    ~promise_type() { std::printf("~promise%d ", step); }
  };
  using Handle = std::coroutine_handle<promise_type>;
  Handle h;
};
static Co steps(const char *, int n) { Obj a("a"); for (int i = 0; i < n; i++) { Obj b("b" + std::to_string(i)); co_await std::suspend_always(); } Obj c("c"); co_await std::suspend_always(); }
static Co plain() { co_return; }
static Co throws() { Obj o("thrown"); co_await std::suspend_never(); throw 5; }
static Co nested(Co::Handle inner) { while (!inner.done()) { inner.resume(); co_await std::suspend_always(); } }
struct GetHandle { Co::Handle h; bool await_ready() { return false; } bool await_suspend(Co::Handle c) { h = c; return false; } Co::promise_type &await_resume() { return h.promise(); } };
static Co self() { auto &p = co_await GetHandle(); p.step = 7; p.name = "self"; co_await std::suspend_always(); }
static_assert(std::is_trivially_copyable_v<std::coroutine_handle<>> && sizeof(std::coroutine_handle<>) == sizeof(void *) && std::is_convertible_v<Co::Handle, std::coroutine_handle<>> && !std::is_convertible_v<std::coroutine_handle<>, Co::Handle>);
static_assert(std::is_convertible_v<std::noop_coroutine_handle, std::coroutine_handle<>> && std::is_same_v<std::coroutine_traits<Co, int>::promise_type, Co::promise_type>);
int main() {
  std::coroutine_handle<> none, null = nullptr;
  std::printf("%d %d %d %d\n", static_cast<bool>(none), none == null, none.address() == nullptr, (none <=> null) == 0);
  auto c = steps("named", 2);
  std::coroutine_handle<> erased = c.h;
  std::printf("%d %d %d %s\n", erased == c.h, erased.address() == c.h.address(), c.h.done(), c.h.promise().name.c_str());
  auto back = std::coroutine_handle<>::from_address(erased.address());
  auto typed = Co::Handle::from_address(erased.address());
  auto viaPromise = Co::Handle::from_promise(c.h.promise());
  std::printf("%d %d %d\n", back == erased, &typed.promise() == &c.h.promise(), viaPromise == c.h);
  back.resume();
  typed();
  std::printf("| ");
  erased();
  std::printf("%d | ", c.h.done());
  c.h.resume();
  std::printf("%d %d | ", c.h.done(), c.h.promise().step);
  erased.destroy();
  std::printf("\n");
  for (int k = 0; k < 4; k++) {
    auto s = steps("x", 2);
    for (int i = 0; i < k; i++) s.h.resume();
    std::printf("| ");
    s.h.destroy();
  }
  std::printf("\n");
  auto p = plain();
  p.h.resume();
  std::printf("%d %d ", p.h.done(), p.h.promise().step);
  p.h.destroy();
  std::printf("\n");
  auto t = throws();
  try { t.h.resume(); } catch (int x) { std::printf("%d %d ", x, t.h.done()); }
  t.h.destroy();
  std::printf("\n");
  auto inner = steps("inner", 1);
  auto outer = nested(inner.h);
  while (!outer.h.done()) outer.h(), std::printf(". ");
  outer.h.destroy(), inner.h.destroy();
  std::printf("\n");
  auto me = self();
  me.h.resume();
  std::printf("%d %s ", me.h.promise().step, me.h.promise().name.c_str());
  me.h.destroy();
  auto noop = std::noop_coroutine();
  noop.resume(), noop(), noop.destroy();
  std::coroutine_handle<> n = noop;
  n.resume();
  std::printf("%d %d %d\n", noop.done(), static_cast<bool>(noop), n.address() != nullptr);
  std::vector<Co::Handle> many;
  std::map<std::coroutine_handle<>, int> ids;
  std::set<std::coroutine_handle<>> ordered;
  for (int i = 0; i < 3; i++) { many.push_back(plain().h); ids[many.back()] = i; ordered.insert(many.back()); }
  for (int r = 0; r < 3; r++) std::printf("%d ", ids.at(many[static_cast<std::size_t>(2 - r)]));
  std::printf("%zu %d\n", ordered.size(), std::less<>()(many[0], many[1]) != std::less<>()(many[1], many[0]));
  Co::Handle taken = std::exchange(many[0], nullptr);
  taken.destroy();
  std::printf("%d ", many[0] == nullptr);
  many[1].destroy(), many[2].destroy();
  std::printf("\n");
}
