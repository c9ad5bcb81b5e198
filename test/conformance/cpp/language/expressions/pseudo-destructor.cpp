// covers: [expr.prim.id.dtor] calls of destructors: by qualified and alias names, of scalars, in templates, virtual and not, through pointers
#include <cstdio>
#include <new>
#include <string>
namespace lib {
struct Noisy {
  explicit Noisy(int i) : i(i) {}
  virtual ~Noisy() { std::printf("~Noisy %d\n", i); }
  int i;
};
struct Loud : Noisy {
  using Noisy::Noisy;
  ~Loud() override { std::printf("~Loud %d\n", i); }
};
}
template <class T> void destroy(T *p) { p->~T(); }
template <class T> struct Slot {
  alignas(T) unsigned char bytes[sizeof(T)];
  template <class... A> T &make(A... a) { return *::new (bytes) T(a...); }
  T &get() { return *std::launder(reinterpret_cast<T *>(bytes)); }
};
static int evaluated;
static int &touch(int &i) { return ++evaluated, i; }
int main() {
  Slot<lib::Loud> s;
  s.make(1);
  s.get().~Loud();
  s.make(2);
  s.get().lib::Loud::~Loud();
  s.make(3);
  lib::Noisy &n = s.get();
  n.~Noisy();
  s.make(4);
  using Alias = lib::Loud;
  s.get().~Alias();
  s.make(5);
  destroy(&s.get());
  s.make(6);
  destroy<lib::Noisy>(&s.get());
  int i = 4;
  using Int = int;
  i.~Int();
  touch(i).~Int();
  destroy(&i);
  std::printf("%d\n", evaluated);
  Slot<std::string> t;
  t.make("a string that is too long for the small buffer");
  std::printf("%s\n", t.get().c_str());
  using std::string;
  t.get().~string();
  t.make("second").~basic_string();
  int *p = new int(3);
  p->~Int();
  ::operator delete(p);
}
