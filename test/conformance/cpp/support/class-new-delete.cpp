// covers: [new.delete.placement] [class.free] [expr.new] operators new and delete of classes: inherited, of arrays, with arguments, without throwing, aligned, sized, destroying; which delete runs when a constructor throws; placement in a buffer
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>

struct Base {
  virtual ~Base() = default;
  static void *operator new(std::size_t n) {
    std::printf("new %d ", n >= sizeof(Base));
    return ::operator new(n);
  }
  static void operator delete(void *p, std::size_t n) {
    std::printf("delete %d\n", n >= sizeof(Base));
    ::operator delete(p);
  }
  static void *operator new[](std::size_t n) {
    std::printf("new[] ");
    return ::operator new[](n);
  }
  static void operator delete[](void *p) {
    std::printf("delete[]\n");
    ::operator delete[](p);
  }
};
struct Derived : Base {
  int more[20] = {};
};

class Arena {
  alignas(std::max_align_t) std::byte room[256];
  std::size_t used = 0;

public:
  int returned = 0;
  void *take(std::size_t n) {
    n = (n + 15) / 16 * 16;
    if (used + n > sizeof room) throw std::bad_alloc();
    used += n;
    return room + (used - n);
  }
  std::size_t size() const { return used; }
};
void *operator new(std::size_t n, Arena &a) { return a.take(n); }
void operator delete(void *, Arena &a) noexcept { a.returned++; }
void *operator new[](std::size_t n, Arena &a) { return a.take(n); }
void operator delete[](void *, Arena &a) noexcept { a.returned++; }

struct Fussy {
  int v;
  explicit Fussy(int x) : v(x) {
    if (x < 0) throw std::invalid_argument("negative");
  }
};
struct Scarce {
  static inline bool full = false;
  int v = 5;
  Scarce() { std::printf("made "); }
  ~Scarce() { std::printf("gone "); }
  static void *operator new(std::size_t n, const std::nothrow_t &) noexcept { return full ? nullptr : std::malloc(n); }
  static void operator delete(void *p, const std::nothrow_t &) noexcept { std::free(p); }
  static void operator delete(void *p) { std::free(p); }
};
struct alignas(64) Wide {
  char c[64];
  static void *operator new(std::size_t n, std::align_val_t a) {
    std::printf("aligned %zu ", static_cast<std::size_t>(a));
    return ::operator new(n, a);
  }
  static void operator delete(void *p, std::align_val_t a) { ::operator delete(p, a); }
};
struct Tail {
  int n;
  static Tail *make(int n) {
    void *p = ::operator new(sizeof(Tail) + static_cast<std::size_t>(n) * sizeof(int));
    return ::new (p) Tail(n);
  }
  int *items() { return std::launder(reinterpret_cast<int *>(this + 1)); }
  void operator delete(Tail *p, std::destroying_delete_t) {
    std::printf("destroying %d\n", p->n);
    p->~Tail();
    ::operator delete(p);
  }
  ~Tail() { std::printf("~Tail "); }

private:
  explicit Tail(int k) : n(k) {
    for (int i = 0; i < k; i++) ::new (items() + i) int(i * i);
  }
};

int main() {
  Base *b = new Derived;
  delete b;
  delete new Base;
  delete[] new Derived[2];
  ::delete ::new Base;

  Arena arena;
  auto *one = new (arena) Fussy(1);
  try {
    new (arena) Fussy(-1);
  } catch (const std::invalid_argument &e) {
    std::printf("%s %d %zu\n", e.what(), arena.returned, arena.size());
  }
  auto *many = new (arena) int[10];
  for (int i = 0; i < 10; i++) many[i] = i;
  try {
    new (arena) char[500];
  } catch (const std::bad_alloc &) {
    std::printf("full %d %d %d\n", one->v, many[9], arena.returned);
  }

  auto *s = new (std::nothrow) Scarce;
  std::printf("%d ", s->v);
  delete s;
  Scarce::full = true;
  s = new (std::nothrow) Scarce;
  std::printf("%d\n", s == nullptr);
  delete s;

  auto *w = new Wide;
  std::printf("%d\n", reinterpret_cast<std::uintptr_t>(w) % 64 == 0);
  delete w;
  Tail *t = Tail::make(4);
  std::printf("%d %d ", t->items()[3], t->n);
  delete t;

  alignas(Fussy) std::byte slot[sizeof(Fussy)];
  for (int i = 3; i < 6; i++) {
    auto *f = ::new (static_cast<void *>(slot)) Fussy(i);
    std::printf("%d ", f->v);
    f->~Fussy();
  }
  try {
    volatile std::ptrdiff_t n = -1;
    static_cast<void>(new int[static_cast<std::size_t>(n)]);
  } catch (const std::bad_array_new_length &) {
    std::printf("length\n");
  }
}
