// A relaxed flag does not publish what was written before it.
#include <atomic>
#include <thread>

int main() {
  int message = 0;
  std::atomic<bool> ready{false};
  std::thread reader([&] {
    while (!ready.load(std::memory_order_relaxed)) std::this_thread::yield();
    int copy = message; //~ data-race
    (void)copy;
  });
  message = 42;
  ready.store(true, std::memory_order_relaxed);
  reader.join();
}
