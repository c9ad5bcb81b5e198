// covers: [support.start.term] quick_exit runs its handlers in reverse and no destructors
#include <cstdio>
#include <cstdlib>
struct S { ~S() { std::printf("destructor "); } };
static S s;
int main() {
  std::atexit([] { std::printf("atexit "); });
  std::at_quick_exit([] { std::printf("one\n"); std::fflush(stdout); });
  std::at_quick_exit([] { std::printf("two "); });
  std::quick_exit(6);
}
