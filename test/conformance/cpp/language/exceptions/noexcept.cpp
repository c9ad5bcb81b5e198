// covers: [except.spec] noexcept as operator and specifier; an exception that leaves it terminates
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <utility>

struct M { M() = default; M(M &&) noexcept {} };
struct N { N() = default; N(N &&) {} };
static void quiet() noexcept {}
template <class T> void conditional(T) noexcept(sizeof(T) > 1) {}
static void fails() noexcept { throw 1; }

int main() {
  std::printf("%d %d %d\n", noexcept(quiet()), noexcept(M(std::declval<M>())), noexcept(N(std::declval<N>())));
  std::printf("%d %d\n", noexcept(conditional('c')), noexcept(conditional(1)));
  std::set_terminate([] { std::printf("terminate\n"); std::fflush(stdout); std::_Exit(4); });
  fails();
}
