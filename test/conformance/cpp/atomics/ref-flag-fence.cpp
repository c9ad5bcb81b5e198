// covers: [atomics.ref.generic] [atomics.flag] [atomics.fences] atomic_ref over plain objects shared by threads, members of structs, alignment required; flags tested, set, cleared and waited for; fences that pair, signal fences
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

struct Stats {
  int hits = 0;
  alignas(std::atomic_ref<long>::required_alignment) long sum = 0;
  alignas(std::atomic_ref<double>::required_alignment) double weight = 0;
};

int main() {
  Stats s;
  std::array<int, 4> counts{};
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; t++)
      threads.emplace_back([&s, &counts, t] {
        for (int i = 1; i <= 25; i++) {
          std::atomic_ref(s.hits)++;
          std::atomic_ref<long>(s.sum).fetch_add(i, std::memory_order_relaxed);
          std::atomic_ref<double>(s.weight).fetch_add(0.25);
          std::atomic_ref(counts[static_cast<std::size_t>((t + i) % 4)]) += 1;
        }
      });
  }
  std::printf("%d %ld %g %d %d %d %d\n", s.hits, s.sum, s.weight, counts[0], counts[1], counts[2], counts[3]);
  int plain = 5;
  {
    const std::atomic_ref<int> r(plain), copy(r);
    copy.store(6);
    int expected = 5;
    std::printf("%d", r.compare_exchange_strong(expected, 9));
    std::printf(" %d", expected);
    std::printf(" %d", r.exchange(7));
    std::printf(" %d %d\n", static_cast<int>(copy), r.is_lock_free() && std::atomic_ref<int>::is_always_lock_free);
  }
  std::printf("%d\n", plain);
  int numbers[] = {1, 2, 3};
  int *cursor = numbers;
  std::atomic_ref<int *> at(cursor);
  at++;
  std::printf("%d\n", *cursor);

  std::atomic_flag flag;
  std::printf("%d", flag.test());
  std::printf("%d", flag.test_and_set());
  std::printf("%d", flag.test_and_set(std::memory_order_acquire));
  std::printf("%d", flag.test());
  flag.clear(std::memory_order_release);
  std::printf("%d\n", flag.test());
  int guarded = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 3; t++)
      threads.emplace_back([&] {
        for (int i = 0; i < 20; i++) {
          while (flag.test_and_set(std::memory_order_acquire)) flag.wait(true, std::memory_order_relaxed);
          guarded += 2;
          flag.clear(std::memory_order_release);
          flag.notify_one();
        }
      });
  }
  std::printf("%d %d\n", guarded, flag.test());

  int data[3] = {};
  std::atomic<bool> ready{false};
  {
    const std::jthread writer([&] {
      data[0] = 1, data[1] = 2, data[2] = 3;
      std::atomic_thread_fence(std::memory_order_release);
      ready.store(true, std::memory_order_relaxed);
    });
    while (!ready.load(std::memory_order_relaxed)) std::this_thread::yield();
    std::atomic_thread_fence(std::memory_order_acquire);
    std::printf("%d\n", data[0] + data[1] + data[2]);
  }
  std::atomic_signal_fence(std::memory_order_seq_cst);

  // Dekker's question: not both may see nothing.
  int both = 0;
  for (int round = 0; round < 5; round++) {
    std::atomic<int> x{0}, y{0};
    int r1 = 0, r2 = 0;
    {
      const std::jthread a([&] { x.store(1), r1 = y.load(); }), b([&] { y.store(1), r2 = x.load(); });
    }
    both += r1 == 0 && r2 == 0;
  }
  std::printf("%d\n", both);
  std::atomic<int> turn{0};
  std::vector<int> order;
  {
    std::vector<std::jthread> threads;
    for (int t = 2; t >= 0; t--)
      threads.emplace_back([&, t] {
        for (int now = turn; now != t; now = turn) turn.wait(now);
        order.push_back(t);
        turn++;
        turn.notify_all();
      });
  }
  for (int o : order) std::printf("%d ", o);
  std::printf("%d\n", std::memory_order_relaxed < std::memory_order_seq_cst ? 1 : 0);
}
