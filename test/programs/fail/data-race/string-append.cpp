// A library function changes what another thread reads.
#include <string>
#include <thread>
#include <chrono>

int main() {
  std::string log;
  std::thread t([&] { log += "from the thread"; });
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  log += "from main"; //~ data-race
  t.join();
}
