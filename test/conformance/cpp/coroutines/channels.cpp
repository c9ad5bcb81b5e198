// covers: [coroutine.handle] [expr.await]: channels between coroutines on one queue of ready handles: a bounded buffer that suspends senders and receivers, several producers, close, a pipeline of stages, frames that all end
#include <coroutine>
#include <cstdio>
#include <deque>
#include <optional>
#include <string>
#include <utility>
static std::deque<std::coroutine_handle<>> ready;
static int frames;
struct Task {
  struct promise_type {
    promise_type() { frames++; }
    ~promise_type() { frames--; }
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { ready.push_back(std::coroutine_handle<promise_type>::from_promise(*this)); return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
};
template <class T> class Channel {
  std::deque<T> items;
  std::deque<std::coroutine_handle<>> receivers, senders;
  std::size_t room;
  bool closed = false;
  static void wake(std::deque<std::coroutine_handle<>> &waiting) { if (!waiting.empty()) { ready.push_back(waiting.front()); waiting.pop_front(); } }
public:
  explicit Channel(std::size_t room) : room(room) {}
  auto send(T v) {
    struct Awaiter {
      Channel &c; T v;
      bool await_ready() const { return c.items.size() < c.room; }
      void await_suspend(std::coroutine_handle<> h) { c.senders.push_back(h); }
      void await_resume() { c.items.push_back(std::move(v)); wake(c.receivers); }
    };
    return Awaiter{*this, std::move(v)};
  }
  auto receive() {
    struct Awaiter {
      Channel &c;
      bool await_ready() const { return !c.items.empty() || c.closed; }
      void await_suspend(std::coroutine_handle<> h) { c.receivers.push_back(h); }
      std::optional<T> await_resume() {
        if (c.items.empty()) return {};
        T v = std::move(c.items.front());
        c.items.pop_front();
        wake(c.senders);
        return v;
      }
    };
    return Awaiter{*this};
  }
  void close() { closed = true; while (!receivers.empty()) wake(receivers); }
};
static int producing = 2;
static Task produce(Channel<int> &out, int from, int n) {
  for (int i = 0; i < n; i++) co_await out.send(from + i);
  if (--producing == 0) out.close();
}
static Task square(Channel<int> &in, Channel<std::string> &out) {
  while (auto v = co_await in.receive()) co_await out.send(std::to_string(*v) + "^2=" + std::to_string(*v * *v));
  out.close();
}
static Task print(Channel<std::string> &in, int &count) {
  while (auto s = co_await in.receive()) { std::printf("%s ", s->c_str()); count++; }
  std::printf("end\n");
}
int main() {
  Channel<int> numbers(2);
  Channel<std::string> texts(1);
  int count = 0;
  print(texts, count);
  square(numbers, texts);
  produce(numbers, 1, 5);
  produce(numbers, 10, 3);
  int steps = 0;
  while (!ready.empty()) {
    auto h = ready.front();
    ready.pop_front();
    h.resume();
    steps++;
  }
  std::printf("%d values, %d frames left, %s\n", count, frames, steps > 8 ? "interleaved" : "straight");
}
