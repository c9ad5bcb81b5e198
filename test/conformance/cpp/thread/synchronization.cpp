// covers: [thread.coord] latch, barrier with completion, counting and binary semaphores
#include <atomic>
#include <barrier>
#include <cstdio>
#include <latch>
#include <semaphore>
#include <thread>
#include <vector>
int main() {
  std::latch start(1), done(3);
  std::atomic<int> sum{0};
  std::vector<std::jthread> t;
  for (int i = 1; i <= 3; i++) t.emplace_back([&, i] { start.wait(); sum += i; done.count_down(); });
  std::printf("%d %d\n", sum.load(), done.try_wait());
  start.count_down();
  done.wait();
  std::printf("%d\n", sum.load());
  int phase = 0;
  std::vector<int> log;
  std::barrier b(3, [&]() noexcept { log.push_back(sum.exchange(0) * 10 + phase++); });
  {
    std::vector<std::jthread> w;
    for (int i = 0; i < 3; i++)
      w.emplace_back([&, i] {
        for (int r = 0; r < 3; r++) { sum += i + r; b.arrive_and_wait(); if (r == 1 && i == 0) { b.arrive_and_drop(); return; } }
      });
  }
  for (int x : log) std::printf("%d ", x);
  std::printf("\n");
  std::counting_semaphore<5> s(2);
  std::atomic<int> inside{0}, most{0};
  {
    std::vector<std::jthread> w;
    for (int i = 0; i < 5; i++)
      w.emplace_back([&] {
        s.acquire();
        const int now = ++inside;
        for (int m = most; m < now && !most.compare_exchange_weak(m, now);) {}
        std::this_thread::yield();
        inside--;
        s.release();
      });
  }
  std::printf("%d %d\n", most.load() <= 2, s.try_acquire());
  std::binary_semaphore ping(1), pong(0);
  std::jthread other([&] { for (int i = 0; i < 3; i++) { pong.acquire(); std::printf("pong "); ping.release(); } });
  for (int i = 0; i < 3; i++) { ping.acquire(); std::printf("ping "); pong.release(); }
  other.join();
  std::printf("\n%d\n", ping.try_acquire_for(std::chrono::milliseconds(1)));
}
