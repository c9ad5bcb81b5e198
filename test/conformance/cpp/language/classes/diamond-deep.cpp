// covers: [class.mi] deep lattices with virtual and non-virtual bases: construction order, shared and separate subobjects, dominance, casts between every pair
#include <cstdio>
#include <string>
static std::string history;
struct V { int v; V(int v = 0) : v(v) { history += "V"; } virtual std::string name() const { return "V"; } virtual ~V() { history += "v"; } };
struct N { int n = 1; N() { history += "N"; } virtual ~N() { history += "n"; } };
struct A : virtual V, N { A() : V(1) { history += "A"; } std::string name() const override { return "A"; } ~A() { history += "a"; } };
struct B : virtual V, N { B() : V(2) { history += "B"; } ~B() { history += "b"; } };
struct C : A, B { C() : V(3) { history += "C"; } ~C() { history += "c"; } };
struct W : virtual N { W() { history += "W"; } virtual int w() const { return 10; } ~W() { history += "w"; } };
struct D : virtual C, W { D() : V(4) { history += "D"; } std::string name() const override { return "D:" + C::name(); } int w() const override { return W::w() + v; } ~D() { history += "d"; } };
struct E : D, virtual W { E() : V(5) { history += "E"; } int w() const override { return D::w() * 2; } ~E() { history += "e"; } };
struct F final : virtual E { F() : V(6) { history += "F"; } ~F() { history += "f"; } };
template <class To, class From> static void cast(const char *what, From *f) {
  To *t = dynamic_cast<To *>(f);
  std::printf("%s:%s ", what, t ? "yes" : "no");
}
static void flush() { std::printf("%s\n", history.c_str()); history.clear(); }
int main() {
  { C c; flush(); std::printf("%d %s\n", c.v, c.name().c_str()); }
  flush();
  { D d; flush(); }
  flush();
  struct G : D { G() : V(7) {} } g;
  flush();
  std::printf("%d %s %d\n", g.v, static_cast<V &>(g).name().c_str(), static_cast<W &>(g).w());
  V *v = &g;
  cast<C>("C", v); cast<A>("A", v); cast<B>("B", v); cast<W>("W", v); cast<N>("N", v); cast<D>("D", v); cast<F>("F", v);
  std::printf("\n");
  W *w = &g;
  cast<V>("V", w); cast<A>("A", w); cast<N>("N", w); cast<D>("D", w);
  std::printf("\n");
  A *a = &g;
  B *b = &g;
  a->n = 100;
  b->n = 200;
  static_cast<W &>(g).n = 300;
  std::printf("%d %d %d\n", g.C::A::n, g.C::B::n, g.W::n);
  std::printf("%d %d\n", static_cast<V *>(a) == static_cast<V *>(b), dynamic_cast<void *>(a) == dynamic_cast<void *>(w));
  const N *na = static_cast<A *>(&g), *nb = static_cast<B *>(&g);
  std::printf("%d %d\n", na != nb, dynamic_cast<const B *>(na) == b);
  D copy(g);
  copy.v = 50;
  std::printf("%d %d %d %d\n", copy.w(), copy.C::A::n, copy.C::B::n, copy.W::n);
  flush();
}
