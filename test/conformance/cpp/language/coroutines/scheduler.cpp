// covers: [coroutine.handle] a round-robin scheduler: handles in a queue, from_address, done, destroyed while suspended
#include <coroutine>
#include <cstdio>
#include <deque>
#include <functional>
#include <set>
static std::deque<std::coroutine_handle<>> ready;
struct Yield {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { ready.push_back(h); }
  void await_resume() {}
};
struct Fiber {
  struct promise_type {
    Fiber get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    Yield initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<> h;
};
struct Mark { int id; ~Mark() { std::printf("<%d gone>", id); } };
static Fiber count(int id, int n) {
  Mark m{id};
  for (int i = 0; i < n; i++) { std::printf("%d.%d ", id, i); co_await Yield{}; }
}
static Fiber forever(int id) { Mark m{id}; for (;;) co_await Yield{}; }
int main() {
  count(1, 3), count(2, 1), count(3, 2);
  auto f = forever(4);
  auto same = std::coroutine_handle<>::from_address(f.h.address());
  std::printf("%d %d\n", same == f.h, static_cast<bool>(std::coroutine_handle<>{}));
  std::set<std::coroutine_handle<>> seen;
  for (int step = 0; step < 12 && !ready.empty(); step++) {
    auto h = ready.front();
    ready.pop_front();
    seen.insert(h);
    h.resume();
  }
  std::printf("\n%zu %zu\n", seen.size(), ready.size());
  ready.front().destroy();
  std::printf("\n%d\n", std::hash<std::coroutine_handle<>>()(same) == std::hash<std::coroutine_handle<>>()(f.h));
}
