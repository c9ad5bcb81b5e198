// covers: [over.match.funcs] candidates from bases: using-declarations that add, hide and conflict, constness of the implied object, static members among them, inherited constructors and assignment
#include <cstdio>
#include <type_traits>
struct Base {
  const char *f(int) { return "Base::f(int)"; }
  const char *f(double) { return "Base::f(double)"; }
  const char *f(int) const { return "Base::f(int) const"; }
  static const char *s(long) { return "Base::s(long)"; }
  const char *operator()(int) const { return "Base()(int)"; }
  const char *operator[](int) const { return "Base[int]"; }
  virtual const char *v(int) { return "Base::v(int)"; }
  virtual const char *v(double) { return "Base::v(double)"; }
  virtual ~Base() = default;
};
struct Hides : Base { const char *f(char) { return "Hides::f(char)"; } const char *v(int) override { return "Hides::v(int)"; } };
struct Adds : Base {
  using Base::f;
  using Base::s;
  using Base::operator();
  using Base::v;
  const char *f(char) { return "Adds::f(char)"; }
  const char *f(int) { return "Adds::f(int)"; }
  const char *s(int) { return "Adds::s(int)"; }
  const char *operator()(char) const { return "Adds()(char)"; }
  const char *v(int) override { return "Adds::v(int)"; }
};
struct Left { const char *g(int) { return "Left::g(int)"; } };
struct Right { const char *g(double) { return "Right::g(double)"; } };
struct Merged : Left, Right { using Left::g; using Right::g; };
template <class... B> struct Overloaded : B... { using B::operator()...; };
template <class... B> Overloaded(B...) -> Overloaded<B...>;
struct Ctor { int v; Ctor(int v) : v(v) {} Ctor(const char *) : v(-1) {} explicit Ctor(double d) : v(static_cast<int>(d * 10)) {} };
struct Inherits : Ctor { using Ctor::Ctor; int own = 5; Inherits(int v) : Ctor(v * 2) {} };
struct Assign { int v = 0; Assign &operator=(int x) { v = x; return *this; } };
struct AssignMore : Assign { using Assign::operator=; AssignMore &operator=(const char *) { v = -1; return *this; } };
class Secret { protected: const char *hidden(int) { return "hidden(int)"; } public: const char *hidden(char) { return "hidden(char)"; } };
struct Opened : Secret { using Secret::hidden; };
struct Tmpl { template <class T> const char *t(T) { return "Tmpl::t(T)"; } template <class T> const char *t(T *) { return "Tmpl::t(T*)"; } };
struct TmplMore : Tmpl { using Tmpl::t; const char *t(int) { return "TmplMore::t(int)"; } template <class T> const char *t(T *) { return "TmplMore::t(T*)"; } };
struct Mixed { static const char *m(int) { return "static"; } const char *m(const char *) const { return "member"; } };
struct RefQ { const char *r() & { return "&"; } const char *r() && { return "&&"; } const char *r() const & { return "const &"; } };
struct RefMore : RefQ { using RefQ::r; const char *r(int) { return "int"; } };
int main() {
  Hides h;
  std::printf("%s, %s, %s\n", h.f(1), h.Base::f(1), h.f(1.5));
  Adds a;
  const Adds ca;
  std::printf("%s, %s, %s, %s\n", a.f(1), a.f('c'), a.f(1.5), ca.f(1));
  std::printf("%s, %s, %s\n", a.s(1), a.s(1L), Adds::s(2L));
  std::printf("%s, %s, %s\n", a(1), a('c'), a[3]);
  std::printf("%s, %s, %s\n", h.v(1.5), a.v(1.5), a.v(1));
  Base &b = h;
  std::printf("%s, %s\n", b.v(1.5), b.v(1));
  Merged m;
  std::printf("%s, %s\n", m.g(1), m.g(1.5));
  Overloaded o{[](int) { return "int"; }, [](double) { return "double"; }, [](const char *) { return "text"; }, [](auto...) { return "any"; }};
  std::printf("%s %s %s %s %s\n", o(1), o(1.5), o("x"), o(), o(1, 2));
  std::printf("%d %d %d %d\n", Inherits(3).v, Inherits("x").v, Inherits(2.5).v, Inherits("x").own);
  AssignMore am;
  am = 5;
  std::printf("%d ", am.v);
  am = "x";
  std::printf("%d\n", am.v);
  Opened op;
  std::printf("%s %s\n", op.hidden(1), op.hidden('c'));
  TmplMore tm;
  int x = 0;
  std::printf("%s %s %s\n", tm.t(1), tm.t('c'), tm.t(&x));
  std::printf("%s %s\n", Mixed::m(1), Mixed().m("x"));
  RefMore r;
  const RefMore cr;
  std::printf("%s %s %s %s\n", r.r(), RefMore().r(), cr.r(), r.r(1));
}
