// covers: [except.nested] std::nested_exception, throw_with_nested and rethrow_if_nested through several layers
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
static void low(int n) {
  if (n == 0) throw 42;
  if (n == 1) throw std::out_of_range("low");
}
static void mid(int n) {
  try { low(n); } catch (...) { std::throw_with_nested(std::runtime_error("mid " + std::to_string(n))); }
}
static void high(int n) {
  try { mid(n); } catch (...) { std::throw_with_nested(std::logic_error("high")); }
}
static void print(const std::exception &e, int depth = 0) {
  std::printf("%*s%s\n", depth * 2, "", e.what());
  try { std::rethrow_if_nested(e); }
  catch (const std::exception &n) { print(n, depth + 1); }
  catch (int i) { std::printf("%*sint %d\n", depth * 2 + 2, "", i); }
}
struct Final final { int v = 7; };
int main() {
  for (int n : {0, 1, 2}) {
    try { high(n); std::printf("fine\n"); } catch (const std::exception &e) { print(e); }
  }
  try {
    try { throw 1; } catch (...) { std::throw_with_nested(Final{}); }
  } catch (const Final &f) { std::printf("final %d\n", f.v); }
  std::nested_exception none;
  std::printf("%d\n", none.nested_ptr() == nullptr);
}
