// covers: [expr.dynamic.cast] dynamic_cast down, across and to void in virtual hierarchies; static and reinterpret casts; failures
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <typeinfo>
struct A { virtual ~A() = default; int a = 1; };
struct B : virtual A { int b = 2; };
struct C : virtual A { int c = 3; };
struct D : B, C { int d = 4; };
struct X { virtual ~X() = default; int x = 5; };
struct E : D, X { int e = 6; };
struct P : private X { int p = 7; };
struct Two1 : X {}; struct Two2 : X {};
struct Amb : Two1, Two2 {};
int main() {
  E e;
  A *a = &e;
  X *x = &e;
  std::printf("%d %d %d %d\n", dynamic_cast<D *>(a)->d, dynamic_cast<C *>(x)->c, dynamic_cast<E *>(a) == &e, dynamic_cast<X *>(a)->x);
  std::printf("%d %d\n", dynamic_cast<void *>(x) == &e, dynamic_cast<const void *>(a) == &e);
  A plain;
  std::printf("%d\n", dynamic_cast<B *>(&plain) == nullptr);
  try { (void)dynamic_cast<D &>(plain); } catch (const std::bad_cast &) { std::printf("bad cast\n"); }
  Amb amb;
  A *none = nullptr;
  X *side = static_cast<Two2 *>(&amb);
  std::printf("%d %d %d\n", dynamic_cast<Two1 *>(side) != nullptr, dynamic_cast<E *>(none) == nullptr, dynamic_cast<Amb *>(side) == &amb);
  P p;
  X *hidden = reinterpret_cast<X *>(&p);
  std::printf("%d\n", dynamic_cast<P *>(hidden) == nullptr);
  float f = 1.0f;
  std::uint32_t u;
  std::memcpy(&u, &f, 4);
  std::uintptr_t n = reinterpret_cast<std::uintptr_t>(&e);
  std::printf("%x %d %d\n", u, reinterpret_cast<E *>(n)->e, *reinterpret_cast<unsigned char *>(&u + 1 - 1));
  const C &cr = e;
  std::printf("%d %s\n", static_cast<const E &>(cr).e, typeid(cr) == typeid(E) ? "E" : "?");
}
