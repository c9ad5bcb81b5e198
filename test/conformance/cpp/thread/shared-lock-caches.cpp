// covers: [thread.lock.shared] [thread.sharedmutex.requirements] [thread.condition.condvarany] shared locks: moved, deferred, tried, released and swapped, their errors; a cache that looks up shared and fills alone, a condition variable over shared locks and locks of one's own, waits that a stop token ends
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <stop_token>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>
using namespace std::chrono_literals;

template <class K, class V> class Cache {
  mutable std::shared_mutex m;
  std::map<K, V> known;
  std::function<V(const K &)> make;
  std::atomic<int> made{0};

public:
  explicit Cache(std::function<V(const K &)> f) : make(std::move(f)) {}
  V get(const K &k) {
    {
      std::shared_lock look(m);
      if (auto it = known.find(k); it != known.end()) return it->second;
    }
    std::unique_lock fill(m);
    auto [it, fresh] = known.try_emplace(k);
    if (fresh) it->second = make(k), made++;
    return it->second;
  }
  int count() const { return made; }
};
template <class F> static const char *error(F f) {
  try {
    f();
  } catch (const std::system_error &e) {
    return e.code() == std::errc::operation_not_permitted ? "not permitted" : e.code() == std::errc::resource_deadlock_would_occur ? "deadlock" : "other";
  }
  return "none";
}
// A lock of one's own that counts.
struct Counting {
  std::mutex m;
  int locks = 0, unlocks = 0;
  void lock() { m.lock(), locks++; }
  void unlock() { unlocks++, m.unlock(); }
};

int main() {
  Cache<int, std::string> squares([](const int &k) { return std::to_string(k * k); });
  std::atomic<std::size_t> letters{0};
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; t++)
      threads.emplace_back([&, t] {
        for (int i = 0; i < 24; i++) letters += squares.get((i * 5 + t) % 12).size();
      });
  }
  std::printf("%d %zu %s\n", squares.count(), letters.load(), squares.get(11).c_str());

  std::shared_mutex m;
  std::shared_lock<std::shared_mutex> none, deferred(m, std::defer_lock), held(m);
  std::printf("%d%d%d %d\n", none.owns_lock(), deferred.owns_lock(), static_cast<bool>(held), none.mutex() == nullptr && deferred.mutex() == &m);
  std::printf("%s, %s, %s\n", error([&] { none.lock(); }), error([&] { held.lock(); }), error([&] { static_cast<void>(held.try_lock()); }));
  none = std::move(held);
  std::printf("%d%d ", none.owns_lock(), held.owns_lock());
  swap(none, deferred);
  std::printf("%d%d ", none.owns_lock(), deferred.owns_lock());
  std::jthread([&] {
    std::shared_lock second(m, std::try_to_lock);
    std::unique_lock alone(m, std::try_to_lock);
    std::printf("%d%d ", second.owns_lock(), alone.owns_lock());
  }).join();
  deferred.release()->unlock_shared();
  std::jthread([&] {
    std::unique_lock alone(m, std::try_to_lock);
    std::printf("%d\n", alone.owns_lock());
  }).join();

  std::shared_timed_mutex timed;
  {
    std::lock_guard writer(timed);
    std::jthread([&] {
      std::shared_lock soon(timed, 1ms);
      std::printf("%d", soon.owns_lock());
      std::shared_lock later(timed, std::defer_lock);
      std::printf("%d", later.try_lock_until(std::chrono::steady_clock::now() + 1ms));
    }).join();
  }
  std::shared_lock now(timed, 1s);
  std::printf("%d\n", now.owns_lock());

  // Readers that wait with the shared lock for what a writer brings.
  std::shared_mutex board;
  std::condition_variable_any news;
  std::string text;
  std::atomic<int> read{0};
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; i++)
      readers.emplace_back([&] {
        std::shared_lock l(board);
        news.wait(l, [&] { return !text.empty(); });
        read += static_cast<int>(text.size());
      });
    {
      std::lock_guard l(board);
      text = "posted";
    }
    news.notify_all();
  }
  std::printf("%d\n", read.load());

  Counting own;
  std::condition_variable_any cv;
  int stage = 0;
  std::jthread other([&] {
    std::lock_guard l(own);
    stage = 1;
    cv.notify_one();
  });
  own.lock();
  while (stage == 0) cv.wait(own);
  own.unlock();
  other.join();
  std::printf("%d %d\n", stage, own.locks == own.unlocks);

  std::recursive_mutex again;
  std::unique_lock<std::recursive_mutex> l(again);
  std::printf("%d ", cv.wait_for(l, 1ms, [] { return false; }));
  std::stop_source stop;
  std::atomic<bool> waiting{false};
  std::jthread stopper([&] {
    while (!waiting) std::this_thread::yield();
    const std::lock_guard g(again); // not before the wait has let go of it
    stop.request_stop();
  });
  waiting = true;
  std::printf("%d ", cv.wait(l, stop.get_token(), [] { return false; }));
  std::printf("%d %d ", stop.stop_requested(), l.owns_lock());
  std::printf("%d ", cv.wait(l, stop.get_token(), [] { return true; }));
  std::printf("%d\n", cv.wait_for(l, stop.get_token(), 1h, [] { return false; }));
}
