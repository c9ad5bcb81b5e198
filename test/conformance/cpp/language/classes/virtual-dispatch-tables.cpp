// covers: [class.virtual] what overrides what: signatures, hidden overloads, pure again, final, private overriders, through member pointers and arrays of objects, devirtualised calls
#include <cstdio>
#include <memory>
#include <vector>
struct A {
  virtual int f() { return 1; }
  virtual int f(int) { return 2; }
  virtual int g() const { return 3; }
  virtual int h() & { return 4; }
  int call() { return f() * 100 + f(0) * 10 + g(); }
  virtual A *clone() const { return new A(*this); }
  virtual ~A() = default;
};
struct B : A {
  using A::f;
  int f() override { return 5; }
  virtual int g() { return 6; }
  int h() & final { return 7; }
  B *clone() const override { return new B(*this); }
private:
  int f(int) override { return 8; }
};
struct C : B {
  int f() override = 0;
  int g() const override { return 9; }
};
int C::f() { return 10; }
struct D final : C {
  int f() override { return C::f() + A::f(); }
  D *clone() const override { return new D(*this); }
  int extra = 11;
};
struct Nvi {
  int run() { return before() + step() + after(); }
  virtual ~Nvi() = default;
private:
  virtual int step() = 0;
  virtual int before() { return 100; }
  int after() { return 1; }
};
struct Impl : Nvi { int step() override { return 20; } };
struct Impl2 : Impl { int before() override { return 300; } };
template <class T> struct Tv { virtual int size() { return sizeof(T); } virtual ~Tv() = default; };
struct Tc : Tv<char> { int size() override { return Tv<char>::size() + 1; } };
struct OpBase { virtual int operator()(int) = 0; virtual OpBase &operator+=(int n) = 0; virtual explicit operator bool() const = 0; virtual ~OpBase() = default; };
struct OpAdd : OpBase { int n = 0; int operator()(int x) override { return x + n; } OpAdd &operator+=(int k) override { n += k; return *this; } explicit operator bool() const override { return n != 0; } };
int main() {
  A a;
  B b;
  D d;
  std::printf("%d %d %d\n", a.call(), b.call(), d.call());
  A &rb = b, &rd = d;
  std::printf("%d %d %d %d\n", rb.f(0), b.g(), rb.g(), rd.h());
  int (A::*pf)() = &A::f;
  int (A::*pi)(int) = &A::f;
  int (A::*pg)() const = &A::g;
  std::printf("%d %d %d %d\n", (rb.*pf)(), (rb.*pi)(0), (rb.*pg)(), (rd.*pf)());
  std::vector<std::unique_ptr<A>> all;
  all.emplace_back(a.clone());
  all.emplace_back(rb.clone());
  all.emplace_back(rd.clone());
  for (auto &p : all) std::printf("%d%d ", p->f(), p->g());
  std::unique_ptr<D> own(d.clone());
  std::printf("%d\n", own->extra);
  Impl i;
  Impl2 i2;
  std::printf("%d %d\n", i.run(), static_cast<Nvi &>(i2).run());
  Tc tc;
  Tv<char> &tv = tc;
  std::printf("%d %d\n", tv.size(), Tv<long>().size());
  OpAdd add;
  OpBase &op = add;
  std::printf("%d ", static_cast<bool>(op));
  (op += 3) += 4;
  std::printf("%d %d\n", op(1), static_cast<bool>(op));
  B sliced = d;
  std::printf("%d\n", sliced.call());
}
