// Deleted as what they were made: through virtual destructors, typedefs, smart pointers, and by hand.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>
struct Base { virtual ~Base() { puts("b"); } int x; };
struct Derived : Base { std::string s; };
struct D2 : Derived { };
struct Second { virtual ~Second() = default; int y; };
struct M : Base, Second { };
struct Plain { int a; };
struct WithNew { int a; static void *operator new(size_t n) { return ::operator new(n); } static void operator delete(void *p) { ::operator delete(p); } ~WithNew() {} };
struct Twice : Plain { int twice() { return 2 * a; } };
#define RELEASE(p) delete static_cast<Twice *>(p)
template <class T> struct Own { T *p; ~Own() { delete p; } };
typedef Plain P2;
int main() {
  Base *b = new Derived; delete b;
  Second *s = new M; delete s;
  const Plain *cp = new P2; delete cp;
  std::unique_ptr<Base> u = std::make_unique<D2>();
  std::shared_ptr<void> v(new Derived);
  std::shared_ptr<Base> w(new D2);
  Own<const Derived> o{new Derived};
  delete new WithNew;
  void *raw = ::operator new(sizeof(Plain)); Plain *pl = new (raw) Plain; pl->~Plain(); ::operator delete(raw);
  Derived *d = new Derived; d->~Derived(); ::operator delete(d);
  struct L { std::string x; } *l = new L; delete l;
  // No larger than its base, and without anything to destroy: only the source tells what is deleted.
  Plain *t = new Twice; delete static_cast<Twice *>(t);
  t = new Twice; delete (Twice *)t;
  t = new Twice; RELEASE(t);
  Plain *ts = new Twice[3]; delete[] static_cast<Twice *>(ts);
  Plain *arr = new Plain[4]; delete[] arr;
  Base *const *q = new Base *const[1]{nullptr}; delete[] q;
  auto f = [] { return new std::string("x"); }; delete f();
  std::vector<std::unique_ptr<Base>> all; all.emplace_back(new D2); all.push_back(std::make_unique<Derived>());
}
