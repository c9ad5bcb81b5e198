// covers: [thread.jthread.class] jthread and stop tokens: requests, callbacks, condition_variable_any that stops, several sources
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <stop_token>
#include <thread>
int main() {
  std::atomic<int> n{0};
  {
    std::jthread t([&](std::stop_token s) { while (!s.stop_requested()) { n++; std::this_thread::yield(); } n = -1; });
    while (n < 5) std::this_thread::yield();
  }
  std::printf("%d\n", n.load());
  std::stop_source src;
  auto token = src.get_token();
  {
    std::stop_callback a(token, [] { std::printf("callback\n"); });
    { std::stop_callback gone(token, [] { std::printf("never\n"); }); }
    const bool first = src.request_stop();
    const bool second = src.request_stop();
    std::printf("%d %d %d %d\n", first, second, token.stop_requested(), token.stop_possible());
    std::stop_callback late(token, [] { std::printf("at once\n"); });
  }
  std::mutex m;
  std::condition_variable_any cv;
  bool never = false;
  std::jthread waiter([&](std::stop_token s) {
    std::unique_lock l(m);
    const bool r = cv.wait(l, s, [&] { return never; });
    std::printf("waited %d\n", r);
  });
  waiter.request_stop();
  waiter.join();
  std::stop_token none;
  std::stop_source dropped(std::nostopstate);
  std::printf("%d %d %d\n", none.stop_possible(), dropped.request_stop(), token == src.get_token());
  std::jthread plain([](int x) { std::printf("%d\n", x); }, 7);
  plain.join();
  std::printf("%d\n", plain.joinable());
}
