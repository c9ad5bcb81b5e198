// covers: [expr.mptr.oper] pointers to members across virtual and multiple bases, to virtual functions, converted and compared
#include <cstdio>
struct V { int v = 1; virtual int f() { return v; } virtual ~V() = default; };
struct L : virtual V { int l = 2; int f() override { return 10 + l; } int g() { return l * 7; } };
struct R { int r = 3; virtual int h(int k) { return k + r; } virtual ~R() = default; };
struct D : L, R { int d = 4; int h(int k) override { return k * d; } int f() override { return 100; } };
template <auto P, class T> int through(T &t) { return t.*P; }
int main() {
  D d;
  int (V::*f)() = &V::f;
  std::printf("%d %d\n", (d.*f)(), (static_cast<L &>(d).*f)());
  int (R::*h)(int) = &R::h;
  int (D::*dh)(int) = h;
  std::printf("%d %d\n", (d.*dh)(5), (static_cast<R &>(d).*h)(6));
  int (L::*g)() = &L::g;
  int (D::*dg)() = g;
  std::printf("%d\n", (d.*dg)());
  int R::*r = &R::r;
  int D::*dr = r;
  D *p = &d;
  p->*dr = 30;
  std::printf("%d %d %d\n", d.r, d.*(&D::d), static_cast<int R::*>(dr) == r);
  int D::*none = nullptr;
  std::printf("%d %d %d\n", none == nullptr, dr != nullptr, dh == static_cast<int (D::*)(int)>(&R::h));
  std::printf("%d %d\n", through<&D::d>(d), through<&L::l>(d));
  int (D::*table[])(int) = {&D::h, dh};
  int sum = 0;
  for (auto m : table) sum += (p->*m)(2);
  std::printf("%d\n", sum);
}
