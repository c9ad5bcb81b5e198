// The main thread waits for a thread that needs a lock of the main thread's.
#include <mutex>
#include <thread>
#include <chrono>

std::mutex lock;

int main() {
  std::thread worker([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::lock_guard<std::mutex> hold(lock); //~ deadlock
  });
  std::lock_guard<std::mutex> hold(lock);
  worker.join();
}
