// covers: [new.delete] replaced global operators new and delete: counted through containers, arrays and aligned forms
#include <cstdio>
#include <cstdlib>
#include <map>
#include <new>
#include <string>
#include <vector>
static long live = 0, total = 0, aligned = 0;
void *operator new(std::size_t n) {
  live++, total++;
  if (void *p = std::malloc(n ? n : 1)) return p;
  throw std::bad_alloc();
}
void operator delete(void *p) noexcept { if (p) live--; std::free(p); }
void operator delete(void *p, std::size_t) noexcept { if (p) live--; std::free(p); }
void *operator new(std::size_t n, std::align_val_t a) { aligned++; return std::aligned_alloc(static_cast<std::size_t>(a), (n + static_cast<std::size_t>(a) - 1) / static_cast<std::size_t>(a) * static_cast<std::size_t>(a)); }
void operator delete(void *p, std::align_val_t) noexcept { aligned--; std::free(p); }
void operator delete(void *p, std::size_t, std::align_val_t) noexcept { aligned--; std::free(p); }
struct alignas(64) Line { char c[64]; };
int main() {
  const long before = live;
  {
    int *a = new int(1);
    int *b = new int[5];
    std::printf("%ld\n", live - before);
    delete a;
    delete[] b;
    std::vector<std::string> v(3, std::string(100, 'x'));
    std::map<int, int> m{{1, 2}, {3, 4}};
    std::printf("%ld\n", live - before);
    int *c = new (std::nothrow) int;
    std::printf("%ld\n", live - before);
    delete c;
    Line *l = new Line;
    Line *k = new Line[2];
    std::printf("%ld %d\n", aligned, reinterpret_cast<unsigned long>(l) % 64 == 0);
    delete l;
    delete[] k;
  }
  std::printf("%ld %ld %d\n", live - before, aligned, total >= 9);
}
