// covers: [thread.barrier] [thread.latch] [thread.sema] phases kept apart by barriers: completion that swaps buffers, arrive_and_drop, tokens, latches counted down by many, try_wait, semaphores as a pool and as ping and pong
#include <array>
#include <atomic>
#include <barrier>
#include <chrono>
#include <cstdio>
#include <latch>
#include <mutex>
#include <numeric>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>
using namespace std::chrono_literals;

int main() {
  // Averages of neighbours, phase by phase, the same as computed by one.
  constexpr std::size_t n = 12, workers = 3;
  std::vector<int> now(n), next(n), alone(n), other(n);
  for (std::size_t i = 0; i < n; i++) now[i] = alone[i] = static_cast<int>(i * i * 37 % 101);
  int phases = 0;
  std::barrier step(workers, [&]() noexcept { std::swap(now, next), phases++; });
  {
    std::vector<std::jthread> threads;
    for (std::size_t w = 0; w < workers; w++)
      threads.emplace_back([&, w] {
        for (int p = 0; p < 5; p++) {
          for (std::size_t i = w; i < n; i += workers) next[i] = (now[(i + n - 1) % n] + now[(i + 1) % n]) / 2;
          step.arrive_and_wait();
        }
      });
  }
  for (int p = 0; p < 5; p++) {
    for (std::size_t i = 0; i < n; i++) other[i] = (alone[(i + n - 1) % n] + alone[(i + 1) % n]) / 2;
    std::swap(alone, other);
  }
  std::printf("%d %d %d\n", phases, now == alone, std::accumulate(now.begin(), now.end(), 0));

  // Fewer and fewer take part.
  std::vector<int> present;
  std::atomic<int> here{0};
  std::barrier shrinking(4, [&]() noexcept { present.push_back(here.exchange(0)); });
  {
    std::vector<std::jthread> threads;
    for (int w = 1; w <= 4; w++)
      threads.emplace_back([&, w] {
        for (int p = 0; p < w; p++) {
          here++;
          if (p + 1 == w) shrinking.arrive_and_drop();
          else shrinking.arrive_and_wait();
        }
      });
  }
  for (int p : present) std::printf("%d ", p);
  std::printf("\n");
  std::barrier<> two(2);
  int prepared = 0;
  {
    std::jthread t([&] {
      auto token = two.arrive();
      two.wait(std::move(token));
      std::printf("prepared %d\n", prepared);
    });
    prepared = 42;
    static_cast<void>(two.arrive());
  }
  std::barrier both(3);
  static_cast<void>(both.arrive(3));

  std::latch ready(3), go(1);
  std::array<int, 3> order{};
  std::atomic<int> started{0};
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < 3; i++)
      threads.emplace_back([&, i] {
        ready.count_down();
        go.wait();
        order[i] = ++started;
      });
    ready.wait();
    std::printf("%d %d\n", started.load(), ready.try_wait());
    go.count_down();
  }
  std::printf("%d %d\n", started.load(), order[0] + order[1] + order[2]);
  std::latch many(5);
  many.count_down(3), std::printf("%d ", many.try_wait());
  many.count_down(0), many.count_down(1);
  many.arrive_and_wait();
  std::printf("%d\n", many.try_wait());

  std::counting_semaphore<3> pool(3);
  std::atomic<int> inside{0}, most{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; i++)
      threads.emplace_back([&] {
        pool.acquire();
        const int k = ++inside;
        for (int m = most; k > m && !most.compare_exchange_weak(m, k);) {
        }
        std::this_thread::yield();
        inside--;
        pool.release();
      });
  }
  std::printf("%d %d\n", most <= 3 && most >= 1, inside.load());
  std::printf("%d", pool.try_acquire());
  std::printf("%d", pool.try_acquire_for(1ms));
  std::printf("%d", pool.try_acquire_until(std::chrono::steady_clock::now() + 1ms));
  std::printf("%d", pool.try_acquire());
  std::printf("%d\n", pool.try_acquire_for(5ms));
  pool.release(2);
  std::printf("%d", pool.try_acquire());
  std::printf("%d", pool.try_acquire());
  std::printf("%d %d\n", pool.try_acquire(), std::counting_semaphore<7>::max() >= 7);
  std::binary_semaphore ping(1), pong(0);
  std::string game;
  std::jthread left([&] {
    for (int i = 0; i < 3; i++) ping.acquire(), game += "ping ", pong.release();
  });
  for (int i = 0; i < 3; i++) pong.acquire(), game += "pong ", ping.release();
  left.join();
  std::printf("%s\n", game.c_str());
}
