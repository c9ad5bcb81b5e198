// The counter says that the worker is done with the mutex, but orders nothing: the mutex goes while it may still be in use.
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

struct Account { //~ data-race
  std::mutex guard;
  int money = 0;
};

int main() {
  auto account = std::make_unique<Account>();
  std::atomic<bool> done{false};
  std::thread worker([&done, a = account.get()] {
    a->guard.lock();
    a->guard.unlock();
    done.store(true, std::memory_order_relaxed);
  });
  while (!done.load(std::memory_order_relaxed)) std::this_thread::yield();
  account.reset();
  worker.join();
}
