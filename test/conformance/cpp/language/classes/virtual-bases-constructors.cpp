// covers: [class.base.init] [class.copy] virtual bases through copies, moves and assignments: who constructs, default and explicit, with arguments ignored in the middle, exceptions that unwind them, delegating and inherited constructors, swaps
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
static std::string trace;
static void flush(const char *n) { std::printf("%s: %s\n", n, trace.c_str()); trace.clear(); }
struct V {
  int v;
  V() : v(-1) { trace += "V() "; }
  explicit V(int x) : v(x) { trace += "V(" + std::to_string(x) + ") "; }
  V(const V &o) : v(o.v) { trace += "V(c) "; }
  V(V &&o) noexcept : v(std::exchange(o.v, 0)) { trace += "V(m) "; }
  V &operator=(const V &o) { v = o.v; trace += "V=c "; return *this; }
  V &operator=(V &&o) noexcept { v = std::exchange(o.v, 0); trace += "V=m "; return *this; }
  virtual ~V() { trace += "~V "; }
  virtual std::string who() const { return "V" + std::to_string(v); }
};
struct A : virtual V {
  int a;
  A(int x) : V(x), a(x) { trace += "A(" + who() + ") "; }
  A(const A &o) : V(o), a(o.a) { trace += "A(c) "; }
  A &operator=(const A &) = default;
  ~A() override { trace += "~A "; }
  std::string who() const override { return "A" + std::to_string(v); }
};
struct B : virtual V {
  std::string b = "b";
  B() { trace += "B() "; }
  B(std::string s) : V(99), b(std::move(s)) { trace += "B(s) "; }
  B(const B &) = default;
  B(B &&) = default;
  B &operator=(const B &) = default;
  B &operator=(B &&) = default;
  ~B() override { trace += "~B "; }
};
struct C : A, B {
  C(int x) : V(x * 10), A(x), B("cc") { trace += "C "; }
  C(const C &o) : V(o), A(o), B(o) { trace += "C(c) "; }
  C() : C(7) { trace += "C() "; }
  C(int, int) : A(1) { trace += "C(default V) "; }
  C(std::nullptr_t) : V(5), A(2), B("throwing") { throw std::runtime_error("C"); }
  ~C() override { trace += "~C "; }
  std::string who() const override { return "C" + std::to_string(v) + b; }
};
struct D : C { using C::C; std::string d = "d"; D(const D &) = default; ~D() override { trace += "~D "; } };
struct M : B { int m = 1; M() = default; M(M &&) = default; M &operator=(M &&) = default; ~M() override = default; };
struct Abstract : virtual V { Abstract() : V(1234) { trace += "Abs "; } virtual void pure() = 0; };
struct Concrete : Abstract { void pure() override {} };
struct Explicit : Abstract { Explicit() : V(6) {} void pure() override {} };
struct W { W() { trace += "W() "; } ~W() { trace += "~W "; } };
struct Two : W, virtual V { Two() : V(3) {} };
struct Three : Two, virtual W { Three() : V(4) { trace += "Three "; } };
int main() {
  { A a(3); flush("A"); }
  flush("~A");
  {
    C c(2);
    flush("C");
    std::printf("%d %d %s %s\n", c.v, c.a, c.b.c_str(), static_cast<V &>(static_cast<B &>(c)).who().c_str());
    C copy(c);
    flush("copy");
    C deflt;
    flush("default");
    C noV(1, 1);
    std::printf("%d\n", noV.v);
    flush("noV");
    copy = deflt;
    std::printf("%d %d %s\n", copy.v, copy.a, trace.find("V=c") != std::string::npos ? "assigned" : "not");
    trace.clear();
  }
  flush("~C");
  try { C c(nullptr); } catch (const std::runtime_error &e) { flush(e.what()); }
  {
    D d(4);
    flush("D");
    std::printf("%s %d\n", d.who().c_str(), d.v);
    D copy = d;
    flush("D copy");
    std::printf("%s %d\n", copy.who().c_str(), copy.v);
  }
  trace.clear();
  {
    M m;
    m.v = 8;
    m.b = "moved away, a long string so that it is on the heap";
    M n = std::move(m);
    flush("M");
    std::printf("%d %d %zu %zu\n", n.v, m.v, n.b.size(), m.b.size());
    m = std::move(n);
    std::printf("%zu %s\n", m.b.size(), trace.substr(0, 3).c_str());
    trace.clear();
  }
  flush("~M");
  { Concrete c; Explicit e; std::printf("%d %d\n", c.v, e.v); flush("abstract"); }
  trace.clear();
  {
    std::unique_ptr<V> p = std::make_unique<D>(6);
    std::printf("%s %d\n", p->who().c_str(), dynamic_cast<B *>(p.get()) != nullptr);
    trace.clear();
    V sliced = *p;
    flush("slice");
    std::printf("%s\n", sliced.who().c_str());
  }
  flush("~D");
  { Two t; flush("two"); }
  trace.clear();
}
