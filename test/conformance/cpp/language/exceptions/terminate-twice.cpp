// covers: [except.terminate] an exception that leaves a destructor during unwinding ends in terminate, by SIGABRT
#include <cstdio>
#include <exception>
struct Outer { ~Outer() { std::printf("not reached\n"); } };
struct Bad {
  ~Bad() noexcept(false) {
    std::printf("unwinding %d\n", std::uncaught_exceptions());
    std::fflush(stdout);
    throw 2;
  }
};
int main() {
  try {
    Outer o;
    Bad b;
    std::printf("start\n");
    throw 1;
  } catch (...) {
    std::printf("never caught\n");
  }
}
