// covers: [except.spec] an exception that leaves a noexcept function ends in terminate
#include <cstdio>
#include <exception>
#include <cstdlib>
static int depth = 0;
static void thrower() { depth++; throw 5; }
static void promise() noexcept { thrower(); }
int main() {
  std::set_terminate([] { std::printf("terminated at depth %d\n", depth); std::fflush(stdout); std::_Exit(9); });
  try { promise(); } catch (...) { std::printf("caught\n"); }
}
