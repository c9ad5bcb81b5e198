// covers: [except.terminate] an exception that nobody catches: terminate, its message, abort
#include <cstdio>
#include <stdexcept>
struct D { ~D() { std::printf("destroyed\n"); } };
int main() {
  std::printf("before\n");
  std::fflush(stdout);
  throw std::runtime_error("nobody");
}
