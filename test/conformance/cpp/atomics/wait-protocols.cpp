// covers: [atomics.wait] [atomics.flag] [atomics.order] protocols on waiting atomics: a baton passed round by an enumeration, an event that many wait for, a gate of a flag, a countdown, a mutex of three states, a wait that returns at once when the value differs, publication by release and acquire
#include <array>
#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

enum class Turn : int { red, green, blue, end };

class Futex {
  std::atomic<int> state{0}; // 0 free, 1 held, 2 held and waited for

public:
  void lock() {
    int c = 0;
    if (state.compare_exchange_strong(c, 1, std::memory_order_acquire)) return;
    if (c != 2) c = state.exchange(2, std::memory_order_acquire);
    while (c != 0) {
      state.wait(2, std::memory_order_relaxed);
      c = state.exchange(2, std::memory_order_acquire);
    }
  }
  void unlock() {
    if (state.exchange(0, std::memory_order_release) == 2) state.notify_one();
  }
};
struct Message {
  int number = 0;
  std::string text;
};

int main() {
  std::atomic<Turn> turn{Turn::red};
  std::string log;
  {
    std::vector<std::jthread> players;
    for (Turn me : {Turn::blue, Turn::red, Turn::green})
      players.emplace_back([&, me] {
        for (int round = 0; round < 3; round++) {
          for (Turn t = turn.load(); t != me; t = turn.load()) turn.wait(t);
          log += "RGB"[static_cast<int>(me)];
          turn = me == Turn::blue ? Turn::red : static_cast<Turn>(static_cast<int>(me) + 1);
          turn.notify_all();
        }
      });
  }
  std::printf("%s\n", log.c_str());

  std::atomic<bool> event{false};
  std::atomic<int> woken{0}, asleep{0};
  {
    std::vector<std::jthread> many;
    for (int i = 0; i < 4; i++)
      many.emplace_back([&] {
        asleep++, asleep.notify_one();
        event.wait(false);
        woken++;
      });
    for (int n = asleep; n < 4; n = asleep) asleep.wait(n);
    std::printf("%d ", woken.load());
    event = true;
    event.notify_all();
  }
  std::printf("%d\n", woken.load());
  event.wait(false), asleep.wait(100);

  std::atomic_flag gate = ATOMIC_FLAG_INIT;
  Message m;
  std::jthread reader([&] {
    gate.wait(false, std::memory_order_acquire);
    std::printf("%d %s\n", m.number, m.text.c_str());
  });
  m.number = 12, m.text = "published with everything before it";
  gate.test_and_set(std::memory_order_release);
  gate.notify_all();
  reader.join();
  std::printf("%d", gate.test());
  gate.clear(), std::printf("%d\n", gate.test());

  std::atomic<unsigned> left{5};
  std::array<int, 5> results{};
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < results.size(); i++)
      workers.emplace_back([&, i] {
        results[i] = static_cast<int>(i * i);
        if (left.fetch_sub(1, std::memory_order_acq_rel) == 1) left.notify_one();
      });
    for (unsigned n = left.load(std::memory_order_acquire); n != 0; n = left.load(std::memory_order_acquire)) left.wait(n, std::memory_order_acquire);
    for (int r : results) std::printf("%d ", r);
    std::printf("\n");
  }

  Futex mutex;
  int shared = 0;
  {
    std::vector<std::jthread> workers;
    for (int t = 0; t < 3; t++)
      workers.emplace_back([&] {
        for (int i = 0; i < 20; i++) {
          mutex.lock();
          const int was = shared;
          if (i % 5 == 0) std::this_thread::yield();
          shared = was + 1;
          mutex.unlock();
        }
      });
  }
  std::printf("%d\n", shared);

  std::atomic<const char *> word{nullptr};
  std::jthread writer([&] { word.store("arrived", std::memory_order_release), word.notify_one(); });
  word.wait(nullptr, std::memory_order_acquire);
  std::printf("%s\n", word.load());
}
