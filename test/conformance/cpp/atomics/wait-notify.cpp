// covers: [atomics.wait] wait and notify on atomics, flags, and ordering by acquire and release, fences
#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>
int main() {
  std::atomic<int> turn{0};
  std::string log;
  std::vector<std::thread> t;
  for (int id = 2; id >= 0; id--)
    t.emplace_back([&, id] {
      for (int round = 0; round < 3; round++) {
        for (int now = turn.load(); now % 3 != id; now = turn.load()) turn.wait(now);
        log += static_cast<char>('a' + id);
        turn.fetch_add(1);
        turn.notify_all();
      }
    });
  for (auto &x : t) x.join();
  std::printf("%s\n", log.c_str());
  std::atomic_flag ready;
  int data = 0;
  std::thread w([&] { ready.wait(false); std::printf("%d\n", data); });
  data = 42;
  ready.test_and_set(), ready.notify_one();
  w.join();
  std::atomic<bool> published{false};
  int payload[3] = {};
  std::thread reader([&] {
    while (!published.load(std::memory_order_relaxed)) std::this_thread::yield();
    std::atomic_thread_fence(std::memory_order_acquire);
    std::printf("%d\n", payload[0] + payload[1] + payload[2]);
  });
  for (int i = 0; i < 3; i++) payload[i] = i + 1;
  std::atomic_thread_fence(std::memory_order_release);
  published.store(true, std::memory_order_relaxed);
  reader.join();
}
