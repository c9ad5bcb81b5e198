// covers: [except.unexpected] an exception that a dynamic specification does not list reaches the terminate handler
// std: c++14
#include <cstdio>
#include <cstdlib>
#include <exception>
struct Local { ~Local() { std::printf("~Local\n"); } };
static void only_int() throw(int) {
  Local l;
  throw 2.5;
}
int main() {
  std::set_terminate([] {
    std::printf("terminate");
    try { throw; } catch (double d) { std::printf(" with %g", d); } catch (...) { std::printf(" with another"); }
    std::printf("\n");
    std::fflush(stdout);
    std::exit(3);
  });
  try { only_int(); } catch (...) { std::printf("not here\n"); }
}
