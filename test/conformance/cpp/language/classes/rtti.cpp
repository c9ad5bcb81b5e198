// covers: [expr.typeid] typeid of static and dynamic types, dynamic_cast down, across and failing
#include <cstdio>
#include <typeinfo>

struct A { virtual ~A() = default; };
struct B : A {};
struct C : A {};
struct Side { virtual ~Side() = default; };
struct D : B, Side {};

int main() {
  D d;
  C c;
  A *p = &d, *q = &c;
  std::printf("%d %d %d\n", typeid(*p) == typeid(D), typeid(*q) == typeid(D), typeid(p) == typeid(A *));
  std::printf("%d %d %d\n", dynamic_cast<B *>(p) != nullptr, dynamic_cast<B *>(q) == nullptr, dynamic_cast<Side *>(p) == &d);
  std::printf("%d\n", dynamic_cast<void *>(static_cast<Side *>(&d)) == &d);
  try { dynamic_cast<B &>(*q); } catch (const std::bad_cast &) { std::printf("bad_cast\n"); }
  A *none = nullptr;
  try { (void)typeid(*none); } catch (const std::bad_typeid &) { std::printf("bad_typeid\n"); }
}
