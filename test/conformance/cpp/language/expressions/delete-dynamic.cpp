// covers: [expr.delete] delete through a base: the most derived class's destructor and operator delete, addresses adjusted, array cookies
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
struct A {
  virtual ~A() { std::printf("~A "); }
  int a = 1;
};
struct B {
  virtual ~B() { std::printf("~B "); }
  int b = 2;
};
static void *given;
struct C : A, B {
  ~C() override { std::printf("~C "); }
  static void *operator new(std::size_t n) { return given = std::malloc(n); }
  static void operator delete(void *p, std::size_t n) {
    std::printf("delete C: same %d, size right %d\n", p == given, n == sizeof(C));
    std::free(p);
  }
  int c = 3;
};
struct V { virtual ~V() { std::printf("~V "); } };
struct L : virtual V { ~L() override { std::printf("~L "); } };
struct R : virtual V { ~R() override { std::printf("~R "); } };
struct D : L, R {
  ~D() override { std::printf("~D "); }
  static void operator delete(void *p) { std::printf("delete D\n"); ::operator delete(p); }
};
struct Element {
  ~Element() { std::printf("%d ", id); }
  int id;
};
struct Chosen {
  static void operator delete(void *p, std::align_val_t) { std::printf("aligned\n"); ::operator delete(p, std::align_val_t{64}); }
  static void *operator new(std::size_t n, std::align_val_t a) { return ::operator new(n, a); }
  alignas(64) char data[64];
};
struct Convertible {
  Element *p;
  operator Element *() const { return p; }
};
int main() {
  B *b = new C;
  delete b;
  A *a = new C;
  delete a;
  V *v = new D;
  delete v;
  R *r = new D;
  delete r;
  Element *e = new Element[4]{{1}, {2}, {3}, {4}};
  delete[] e;
  std::printf("\n");
  Convertible c{new Element{9}};
  delete c;
  std::printf("\n");
  delete new Chosen;
  const B *cb = new C;
  cb->~B();
  std::printf("by hand\n");
  C::operator delete(given, sizeof(C));
}
