// Each function locks, but not the same mutex.
#include <mutex>
#include <thread>
#include <vector>
#include <chrono>

std::mutex readers, writers;
std::vector<int> values;

void add(int n) {
  std::lock_guard<std::mutex> hold(writers);
  values.push_back(n);
}

int main() {
  std::thread t(add, 1);
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  bool empty;
  {
    std::lock_guard<std::mutex> hold(readers);
    empty = values.empty(); //~ data-race
  }
  t.join();
  return empty;
}
