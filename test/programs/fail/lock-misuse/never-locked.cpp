#include <mutex>

int main() {
  std::mutex m;
  m.unlock(); //~ lock-misuse
}
