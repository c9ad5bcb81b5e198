// covers: [atomics.order] structures without locks: a ring of one producer and one consumer, a ticket lock, a sequence lock, a spin lock, a counter of references
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

template <class T, std::size_t N> class Ring {
  std::array<T, N> slots{};
  std::atomic<std::size_t> head{0}, tail{0};

public:
  bool push(const T &t) {
    const auto at = tail.load(std::memory_order_relaxed);
    if (at - head.load(std::memory_order_acquire) == N) return false;
    slots[at % N] = t;
    tail.store(at + 1, std::memory_order_release);
    return true;
  }
  bool pop(T &t) {
    const auto at = head.load(std::memory_order_relaxed);
    if (at == tail.load(std::memory_order_acquire)) return false;
    t = slots[at % N];
    head.store(at + 1, std::memory_order_release);
    return true;
  }
};
class TicketLock {
  std::atomic<unsigned> next{0}, serving{0};

public:
  void lock() {
    const unsigned mine = next.fetch_add(1, std::memory_order_relaxed);
    while (serving.load(std::memory_order_acquire) != mine) std::this_thread::yield();
  }
  void unlock() { serving.store(serving.load(std::memory_order_relaxed) + 1, std::memory_order_release); }
};
class SpinLock {
  std::atomic_flag flag;

public:
  void lock() {
    while (flag.test_and_set(std::memory_order_acquire))
      while (flag.test(std::memory_order_relaxed)) std::this_thread::yield();
  }
  void unlock() { flag.clear(std::memory_order_release); }
};
struct Pair {
  std::atomic<unsigned> sequence{0};
  std::atomic<int> a{0}, b{0};
  void write(int v) {
    sequence.fetch_add(1);
    a.store(v), b.store(-v);
    sequence.fetch_add(1);
  }
  bool read() const {
    for (;;) {
      const unsigned before = sequence.load();
      const int x = a.load(), y = b.load();
      if (before % 2 == 0 && before == sequence.load()) return x == -y;
      std::this_thread::yield();
    }
  }
};
template <class L> static long guarded() {
  L lock;
  long n = 0;
  std::vector<std::thread> t;
  for (int i = 0; i < 3; i++)
    t.emplace_back([&] {
      for (int k = 0; k < 40; k++) {
        lock.lock();
        n += k;
        lock.unlock();
      }
    });
  for (auto &x : t) x.join();
  return n;
}

int main() {
  Ring<int, 4> ring;
  long sum = 0;
  bool ordered = true;
  std::thread producer([&] {
    for (int i = 1; i <= 100; i++)
      while (!ring.push(i)) std::this_thread::yield();
  });
  for (int got = 0, last = 0, x; got < 100;)
    if (ring.pop(x))
      got++, sum += x, ordered = ordered && x == last + 1, last = x;
    else
      std::this_thread::yield();
  producer.join();
  std::printf("%ld %d\n", sum, ordered);
  std::printf("%ld %ld\n", guarded<TicketLock>(), guarded<SpinLock>());
  Pair p;
  std::atomic<int> good{0};
  std::thread writer([&] {
    for (int i = 1; i <= 30; i++) p.write(i);
  });
  std::thread reader([&] {
    for (int i = 0; i < 30; i++) good += p.read();
  });
  writer.join(), reader.join();
  std::printf("%d\n", good.load());
  std::atomic<int> references{1};
  int *shared = new int(9);
  auto drop = [&] {
    if (references.fetch_sub(1, std::memory_order_release) == 1) {
      std::atomic_thread_fence(std::memory_order_acquire);
      std::printf("last sees %d\n", *shared);
      delete shared;
    }
  };
  std::vector<std::thread> users;
  for (int i = 0; i < 3; i++) references.fetch_add(1, std::memory_order_relaxed), users.emplace_back(drop);
  drop();
  for (auto &u : users) u.join();
  std::printf("%d\n", references.load());
}
