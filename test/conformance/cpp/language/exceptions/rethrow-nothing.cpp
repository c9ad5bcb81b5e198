// covers: [except.throw] throw; with no exception in flight calls terminate
#include <cstdio>
#include <cstdlib>
#include <exception>
static void rethrow() { throw; }
int main() {
  try { throw 1; } catch (int) {
    try { rethrow(); } catch (int i) { std::printf("inside a handler: %d\n", i); }
  }
  std::set_terminate([] {
    std::printf("terminate, %d\n", std::current_exception() == nullptr);
    std::fflush(stdout);
    std::_Exit(4);
  });
  try { rethrow(); } catch (...) { std::printf("never\n"); }
}
