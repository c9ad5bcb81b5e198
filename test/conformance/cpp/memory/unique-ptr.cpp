// covers: [unique.ptr] std::unique_ptr: ownership moves, deleters, arrays, release and reset
#include <cstdio>
#include <memory>

struct T { int v; T(int x) : v(x) {} ~T() { std::printf("~%d ", v); } };

int main() {
  auto a = std::make_unique<T>(1);
  std::unique_ptr<T> b = std::move(a);
  std::printf("%d %d ", a == nullptr, b->v);
  b.reset(new T(2));
  T *raw = b.release();
  delete raw;
  auto closer = [](T *p) { std::printf("closing "); delete p; };
  { std::unique_ptr<T, decltype(closer)> c(new T(3), closer); }
  auto arr = std::make_unique<int[]>(4);
  arr[3] = 9;
  std::printf("%d %zu\n", arr[0] + arr[3], sizeof(b));
}
