// covers: [exception.terminate] set_terminate: the exception seen in the handler, left by exit
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
[[noreturn]] static void handler() {
  try { if (auto p = std::current_exception()) std::rethrow_exception(p); std::printf("no exception\n"); }
  catch (const std::exception &e) { std::printf("handler: %s\n", e.what()); }
  std::exit(3);
}
struct Bad { ~Bad() noexcept(false) { throw std::logic_error("second"); } };
int main() {
  const auto old = std::set_terminate(handler);
  std::printf("%d %d\n", old != nullptr, std::get_terminate() == handler);
  try {
    Bad b;
    throw std::runtime_error("first");
  } catch (...) { std::printf("not reached\n"); }
}
