// covers: [dcl.fct] (C++23) an explicit object parameter: deduced constness, recursion, mixin
// std: c++23
// native: clang
#include <cstdio>
#include <utility>

struct Base { template <class Self> auto &&value(this Self &&self) { return std::forward<Self>(self).v; } int twice(this auto const &self) { return self.v * 2; } };
struct D : Base { int v = 21; };

int main() {
  D d;
  d.value() = 30;
  const D c;
  std::printf("%d %d %d\n", d.v, c.value(), d.twice());
  auto fib = [](this auto self, int n) -> int { return n < 2 ? n : self(n - 1) + self(n - 2); };
  std::printf("%d\n", fib(15));
}
