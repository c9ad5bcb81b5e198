// covers: [new.handler] a new_handler that frees memory, one that throws, nothrow new, sizes too large
#include <cstdio>
#include <cstdlib>
#include <new>
static int calls = 0;
static void handler() {
  std::printf("handler %d\n", ++calls);
  if (calls == 3) std::set_new_handler(nullptr);
}
struct Own : std::bad_alloc { const char *what() const noexcept override { return "own"; } };
int main() {
  volatile std::size_t huge = static_cast<std::size_t>(1) << 62;
  std::set_new_handler(handler);
  std::printf("%d\n", std::get_new_handler() == handler);
  try { ::operator delete(::operator new(huge)); } catch (const std::bad_alloc &) { std::printf("bad_alloc after %d\n", calls); }
  std::printf("%d\n", std::get_new_handler() == nullptr);
  std::printf("%d\n", new (std::nothrow) char[huge] == nullptr);
  std::set_new_handler([] { throw Own(); });
  try { delete[] new char[huge]; } catch (const std::bad_alloc &e) { std::printf("%s\n", e.what()); }
  volatile int n = -1;
  try { delete[] new int[n]; } catch (const std::bad_array_new_length &) { std::printf("length\n"); }
}
