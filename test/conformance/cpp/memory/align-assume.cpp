// covers: [ptr.align] std::align, assume_aligned, aligned_alloc, over-aligned types in containers and new, pointer_traits
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>
struct alignas(32) Wide { double d[4]; };
struct alignas(128) Page { char c; };
static bool aligned(const void *p, std::size_t a) { return reinterpret_cast<std::uintptr_t>(p) % a == 0; }
int main() {
  alignas(64) char buf[100];
  void *p = buf + 1;
  std::size_t space = 99;
  void *q = std::align(16, 40, p, space);
  std::printf("%td %zu %d\n", static_cast<char *>(q) - buf, space, q == p);
  p = buf + 90, space = 10;
  std::printf("%d %zu\n", std::align(64, 8, p, space) == nullptr, space);
  std::vector<Wide> v(3);
  std::printf("%d %d %zu\n", aligned(&v[0], 32), aligned(&v[2], 32), alignof(Wide));
  auto u = std::make_unique<Page>();
  auto s = std::make_shared<Page>();
  std::printf("%d %d\n", aligned(u.get(), 128), aligned(s.get(), 128));
  void *a = std::aligned_alloc(256, 512);
  char *chars = std::assume_aligned<256>(static_cast<char *>(a));
  *chars = 5;
  std::printf("%d %d\n", aligned(a, 256), *static_cast<char *>(a));
  std::free(a);
  int x = 4;
  std::printf("%d %zu\n", *std::pointer_traits<int *>::pointer_to(x), sizeof(Page));
}
