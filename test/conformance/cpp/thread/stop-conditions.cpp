// covers: [thread.stoptoken] [thread.condition.condvarany] stop callbacks across threads, waits that a stop ends, timed ones, callbacks that deregister, stop state shared by many
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <functional>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <stop_token>
#include <thread>
#include <vector>
using namespace std::chrono_literals;

int main() {
  std::shared_mutex m;
  std::condition_variable_any cv;
  int turn = 0, ended = 0;
  {
    std::vector<std::jthread> t;
    for (int i = 0; i < 3; i++)
      t.emplace_back([&, i](std::stop_token s) {
        std::shared_lock lock(m);
        const bool came = cv.wait(lock, s, [&] { return turn > i + 1; });
        lock.unlock();
        std::lock_guard g(m);
        ended += came ? 1 : 100;
      });
    {
      std::lock_guard g(m);
      turn = 3;
    }
    cv.notify_all();
    while (true) {
      std::lock_guard g(m);
      if (ended >= 2) break;
    }
  }
  std::printf("%d\n", ended);

  std::mutex lockable;
  std::stop_source source;
  std::unique_lock l(lockable);
  const bool early = cv.wait_for(l, source.get_token(), 2ms, [] { return false; });
  source.request_stop();
  const bool stopped = cv.wait_until(l, source.get_token(), std::chrono::steady_clock::now() + 10s, [] { return false; });
  const bool held = cv.wait(l, source.get_token(), [] { return true; });
  std::printf("%d %d %d %d\n", early, stopped, held, l.owns_lock());

  std::stop_source s2;
  std::vector<int> order;
  std::optional<std::stop_callback<std::function<void()>>> self;
  std::stop_callback first(s2.get_token(), [&] { order.push_back(1); });
  self.emplace(s2.get_token(), [&] {
    order.push_back(2);
    self.reset();
  });
  std::thread::id where;
  std::stop_callback third(s2.get_token(), [&] { where = std::this_thread::get_id(); });
  std::thread requester([&] { s2.request_stop(); });
  const auto id = requester.get_id();
  requester.join();
  std::printf("%zu %d %d\n", order.size(), where == id, self.has_value());
  std::stop_token copy;
  {
    std::stop_source gone;
    copy = gone.get_token();
    std::printf("%d ", copy.stop_possible());
  }
  std::printf("%d %d\n", copy.stop_possible(), copy.stop_requested());
  std::stop_source shared1, shared2 = shared1;
  shared2.request_stop();
  std::printf("%d %d\n", shared1.stop_requested(), shared1 == shared2);
  std::jthread a([](std::stop_token s, int n) {
    std::mutex m;
    std::condition_variable_any c;
    std::unique_lock lk(m);
    c.wait(lk, s, [] { return false; });
    std::printf("ended %d\n", n);
  }, 5);
  std::stop_source outer = a.get_stop_source();
  std::jthread b = std::move(a);
  outer.request_stop();
  b.join();
  std::printf("%d %d\n", a.joinable(), b.get_stop_token().stop_requested());
}
