#include <thread>

void start() {
  std::thread worker([] {});
} //~ thread-misuse

int main() { start(); }
