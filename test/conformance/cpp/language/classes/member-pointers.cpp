// covers: [expr.mptr.oper] pointers to data and function members, virtual ones, through bases
#include <cstdio>

struct B { int x = 1; virtual int f(int a) { return a + x; } int g() const { return x * 2; } virtual ~B() = default; };
struct Pad { long p = 9; virtual ~Pad() = default; };
struct D : Pad, B { int y = 5; int f(int a) override { return a * 100 + y; } };

int main() {
  int B::*data = &B::x;
  int (B::*fun)(int) = &B::f;
  int (B::*con)() const = &B::g;
  B b;
  D d;
  b.*data = 7;
  d.*data = 8;
  std::printf("%d %d %d %d\n", b.x, (b.*fun)(3), (d.*fun)(3), (d.*con)());
  int D::*up = data;
  int (D::*upf)(int) = fun;
  D *p = &d;
  std::printf("%d %d %d\n", p->*up, (p->*upf)(1), p->*(&D::y));
  int (B::*null)(int) = nullptr;
  std::printf("%d %d %d\n", null == nullptr, fun != null, data == &B::x);
}
