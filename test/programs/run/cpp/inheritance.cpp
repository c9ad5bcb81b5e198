#include <cstdio>
#include <typeinfo>
struct A { int a = 1; virtual ~A() = default; virtual const char *f() { return "A"; } }; struct B { int b = 2; virtual ~B() = default; virtual const char *g() { return "B"; } };
struct C : A, B { int c = 3; const char *f() override { return "C::f"; } const char *g() override { return "C::g"; } };
struct V { int v; V(int x = 7) : v(x) {} virtual ~V() {} virtual int who() { return v; } }; struct L : virtual V { L() : V(1) {} int l = 10; }; struct R : virtual V { R() : V(2) {} int r = 20; int who() override { return v * 100; } }; struct D : L, R { D() : V(3) {} };
struct Abstract { virtual int f() = 0; virtual ~Abstract() = default; }; struct Impl final : Abstract { int f() override { return 42; } };
struct Cov { virtual Cov *clone() { return new Cov(*this); } virtual ~Cov() {} int k = 5; }; struct Cov2 : B, Cov { Cov2 *clone() override { return new Cov2(*this); } };
int main() {
    C c; A *a = &c; B *b = &c; std::printf("%s %s %d %d\n", a->f(), b->g(), static_cast<C *>(b)->c, (void *)a == (void *)b); std::printf("%d %d\n", dynamic_cast<C *>(b) == &c, dynamic_cast<A *>(b) == a);
    A plain; std::printf("%d\n", dynamic_cast<C *>(&plain) == nullptr); D d; L *l = &d; R *r = &d; V *v = l; std::printf("%d %d %d %d %d\n", v->who(), l->v, r->v, d.l + d.r, dynamic_cast<R *>(v) == r); std::printf("%d\n", dynamic_cast<D *>(v) == &d);
    Impl i; Abstract &ab = i; std::printf("%d\n", ab.f()); try { (void)dynamic_cast<C &>(plain); } catch (const std::bad_cast &) { std::puts("bad_cast"); } std::printf("%d %d\n", typeid(*a) == typeid(C), typeid(*a) == typeid(A));
    Cov2 x; Cov *k = &x; Cov *y = k->clone(); std::printf("%d %d\n", y->k, dynamic_cast<Cov2 *>(y) != nullptr); delete y; int (A::*pm) = &A::a; std::printf("%d\n", c.*pm); const char *(A::*pf)() = &A::f; std::printf("%s\n", (a->*pf)()); int (D::*pw)() = &D::who; std::printf("%d %zu\n", (d.*pw)(), sizeof(D));
    std::printf("%s\n", typeid(int).name());
}
