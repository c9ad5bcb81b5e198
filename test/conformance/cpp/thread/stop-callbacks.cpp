// covers: [stopsource] [stopcallback] stop sources, tokens and callbacks without a thread: states counted, callbacks run at once or later or never, in the thread that asks, deregistered in a callback, comparison, swap, nostopstate, jthread members
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

int main() {
  std::stop_token none;
  std::printf("%d%d\n", none.stop_possible(), none.stop_requested());
  std::stop_source empty(std::nostopstate);
  std::printf("%d%d", empty.stop_possible(), empty.request_stop());
  std::printf("%d\n", empty.get_token() == none);

  std::stop_source source;
  std::stop_token token = source.get_token(), other = token;
  std::printf("%d%d%d\n", token == other, token.stop_possible(), token.stop_requested());
  std::string told;
  {
    std::stop_callback first(token, [&] { told += "first "; });
    std::stop_callback second(std::move(other), [&] { told += "second "; });
    std::optional<std::stop_callback<std::function<void()>>> dropped;
    dropped.emplace(token, [&] { told += "never "; });
    dropped.reset();
    std::printf("[%s]", told.c_str());
    std::printf("%d", source.request_stop());
    std::printf("%d", source.request_stop());
    std::printf(" %d %d\n", told.find("first") != std::string::npos, told.find("never") == std::string::npos);
  }
  std::stop_callback late(token, [&] { told = "at once"; });
  std::printf("%s %d\n", told.c_str(), token.stop_requested());
  static_assert(std::is_same_v<decltype(late)::callback_type, std::remove_cvref_t<decltype(late)::callback_type>> && !std::is_move_constructible_v<decltype(late)>);

  std::stop_source a, b = a, c;
  std::printf("%d%d", a == b, a == c);
  swap(b, c);
  std::printf("%d%d", a == b, a == c);
  b = std::move(c);
  std::printf("%d%d\n", a == b, c.stop_possible());
  std::stop_token orphan;
  {
    std::stop_source brief;
    orphan = brief.get_token();
    std::printf("%d", orphan.stop_possible());
  }
  std::printf("%d%d\n", orphan.stop_possible(), orphan.stop_requested());
  std::stop_token asked;
  {
    std::stop_source brief;
    asked = brief.get_token();
    brief.request_stop();
  }
  std::printf("%d%d\n", asked.stop_possible(), asked.stop_requested());

  // A callback runs in the thread that asks to stop; one that takes itself away inside is fine.
  std::stop_source s;
  std::thread::id where;
  std::optional<std::stop_callback<std::function<void()>>> self;
  std::stop_callback tells(s.get_token(), [&] { where = std::this_thread::get_id(); });
  self.emplace(s.get_token(), [&] { self.reset(); });
  std::thread::id asker;
  std::thread([&] {
    asker = std::this_thread::get_id();
    s.request_stop();
  }).join();
  std::printf("%d %d\n", where == asker, self.has_value());

  std::atomic<int> sum{0};
  std::jthread worker([](std::stop_token t, int step, std::atomic<int> *sum) {
    while (!t.stop_requested()) *sum += step, std::this_thread::yield();
    *sum = -1;
  }, 2, &sum);
  std::printf("%d %d\n", worker.joinable(), worker.get_stop_token() == worker.get_stop_source().get_token());
  worker.request_stop();
  worker.join();
  std::printf("%d %d\n", worker.joinable(), worker.get_stop_token().stop_requested());
  int ran = 0;
  {
    std::jthread plain([&] { ran++; });
    std::jthread moved(std::move(plain)), assigned;
    std::printf("%d", plain.joinable());
    assigned = std::move(moved);
    std::jthread third;
    third.swap(assigned);
    std::printf("%d%d\n", assigned.joinable(), third.joinable());
  }
  std::mutex m;
  std::condition_variable_any cv;
  bool woke = true;
  {
    std::jthread waits([&](std::stop_token t) {
      std::unique_lock lock(m);
      woke = cv.wait(lock, t, [] { return false; });
    });
  }
  std::printf("%d %d\n", ran, woke);
  std::vector<std::jthread> many;
  std::stop_source shared;
  std::atomic<int> stopped{0};
  for (int i = 0; i < 3; i++)
    many.emplace_back([&, t = shared.get_token()] {
      while (!t.stop_requested()) std::this_thread::yield();
      stopped++;
    });
  shared.request_stop();
  many.clear();
  std::printf("%d\n", stopped.load());
}
