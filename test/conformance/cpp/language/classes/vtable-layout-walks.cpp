// covers: [class.derived] [class.virtual] objects with many bases: offsets of subobjects, sizes by the ABI, pointers compared after conversion, dynamic_cast to void, adjusting thunks with covariant and final overriders, virtual bases shared at each depth
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <typeinfo>
#include <vector>
struct A { int a = 1; virtual int f() { return a; } virtual A *clone() const { return new A(*this); } virtual ~A() = default; };
struct B { long b = 2; virtual int g() { return static_cast<int>(b); } virtual int f() { return -1; } virtual ~B() = default; };
struct Plain { char p = 'p'; };
struct AB : A, Plain, B { int ab = 3; int f() override { return a * 100 + static_cast<int>(b) * 10 + ab; } AB *clone() const override { return new AB(*this); } };
struct ABF final : AB { int g() override { return 77; } ABF *clone() const override { return new ABF(*this); } };
struct V { int v = 4; virtual const char *who() const { return "V"; } virtual ~V() = default; };
struct L : virtual V { int l = 5; const char *who() const override { return "L"; } };
struct R : virtual V { int r = 6; virtual int onlyR() const { return r + v; } };
struct D : L, R { int d = 7; int onlyR() const override { return d * 1000 + l * 100 + r * 10 + v; } };
struct E : D, virtual V { int e = 8; const char *who() const override { return "E"; } };
struct Empty {};
struct E1 : Empty {};
struct E2 : Empty, E1 { char c; };
struct X1 { int x; };
struct Y1 : X1 {};
struct Y2 : X1 {};
struct Z : Y1, Y2 { int z; };
struct Tail { alignas(8) int i; char c; virtual void f() {} };
struct Reuse : Tail { char d; short s; };
struct Pod { int i; char c; };
struct NoReuse : Pod { char d; };
template <class T> static std::ptrdiff_t off(const void *whole, const T *part) { return reinterpret_cast<const char *>(part) - static_cast<const char *>(whole); }
template <class T> static const char *is(const T &t) { return typeid(t) == typeid(ABF) ? "ABF" : typeid(t) == typeid(AB) ? "AB" : typeid(t) == typeid(E) ? "E" : typeid(t) == typeid(D) ? "D" : "?"; }
int main() {
  AB ab;
  std::printf("%zu %td %td %td %td\n", sizeof(AB), off(&ab, static_cast<A *>(&ab)), off(&ab, static_cast<Plain *>(&ab)), off(&ab, static_cast<B *>(&ab)), off(&ab, &ab.ab));
  A *pa = &ab;
  B *pb = &ab;
  std::printf("%d %d %d\n", pa->f(), pb->f(), pb->g());
  std::printf("%d %d %d\n", static_cast<void *>(pa) == static_cast<void *>(pb), dynamic_cast<void *>(pb) == &ab, static_cast<AB *>(pb) == &ab);
  std::printf("%d %d\n", dynamic_cast<B *>(pa) == pb, dynamic_cast<Plain *>(static_cast<AB *>(pa)) == static_cast<Plain *>(&ab));
  ABF abf;
  B &rb = abf;
  A &ra = abf;
  std::unique_ptr<A> c(ra.clone());
  std::printf("%s %s %d %d %s\n", is(rb), is(*c), rb.g(), c->f(), is(static_cast<AB &>(abf)));
  std::unique_ptr<AB> c2(static_cast<AB &>(abf).clone());
  c2->a = 9;
  std::printf("%d %d\n", static_cast<B &>(*c2).f(), abf.f());
  D d;
  E e;
  std::printf("%zu %zu %zu %zu\n", sizeof(V), sizeof(L), sizeof(D), sizeof(E));
  std::printf("%d %d\n", static_cast<V *>(static_cast<L *>(&d)) == static_cast<V *>(static_cast<R *>(&d)), static_cast<V *>(static_cast<R *>(&e)) == static_cast<V *>(&e));
  std::printf("%td %td %td %td\n", off(&d, static_cast<L *>(&d)), off(&d, static_cast<R *>(&d)), off(&d, static_cast<V *>(&d)), off(&e, static_cast<V *>(&e)));
  R *pr = &e;
  V *pv = pr;
  std::printf("%s %s %d %d\n", pv->who(), static_cast<V &>(d).who(), pr->onlyR(), static_cast<R &>(d).onlyR());
  L *pl = dynamic_cast<L *>(pv);
  pl->l = 1;
  pl->v = 2;
  std::printf("%d %s %d\n", dynamic_cast<E *>(pv)->onlyR(), is(*pl), dynamic_cast<E *>(static_cast<V *>(&d)) == nullptr);
  std::printf("%zu %zu %zu\n", sizeof(Empty), sizeof(E2), sizeof(E1));
  Z z;
  static_cast<Y1 &>(z).x = 1;
  static_cast<Y2 &>(z).x = 2;
  std::printf("%zu %d %d %td\n", sizeof(Z), z.Y1::x, z.Y2::x, off(&z, static_cast<X1 *>(static_cast<Y2 *>(&z))));
  std::printf("%zu %zu %zu %zu\n", sizeof(Tail), sizeof(Reuse), sizeof(Pod), sizeof(NoReuse));
  int A::*ma = &A::a;
  int AB::*mab = ma;
  long AB::*mb = &B::b;
  std::printf("%d %ld %d\n", ab.*mab, ab.*mb, mab == &AB::a);
  int (B::*mf)() = &B::f;
  int (AB::*mabf)() = mf;
  int (R::*mr)() const = &R::onlyR;
  std::printf("%d %d %d\n", (ab.*mabf)(), (pb->*mf)(), (d.*mr)());
  std::vector<std::unique_ptr<V>> all;
  all.push_back(std::make_unique<V>());
  all.push_back(std::make_unique<R>());
  all.push_back(std::make_unique<D>());
  all.push_back(std::make_unique<E>());
  for (auto &p : all) std::printf("%s%d ", p->who(), dynamic_cast<R *>(p.get()) ? dynamic_cast<R *>(p.get())->onlyR() : 0);
  E copy = e;
  copy.v = 50;
  copy = e;
  std::printf("\n%d %d\n", copy.v, copy.l);
  const V &slice = static_cast<const V &>(V(e));
  std::printf("%s %d\n", slice.who(), slice.v);
}
