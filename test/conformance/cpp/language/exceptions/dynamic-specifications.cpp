// covers: [except.spec] throw() and dynamic exception specifications of C++14: what is listed passes, throw() as noexcept
// std: c++14
#include <cstdio>
#include <exception>
#include <new>
#include <stdexcept>
struct A { virtual ~A() {} };
struct B : A {};
static void lists(int n) throw(int, A, std::exception) {
  switch (n) {
  case 0: throw 5;
  case 1: throw A();
  case 2: throw B();
  case 3: throw std::out_of_range("range");
  case 4: throw std::bad_alloc();
  }
}
static int nothing(int n) throw() {
  try { if (n) throw n; } catch (int i) { return i + 1; }
  return 0;
}
struct Base {
  virtual void f() throw(int, char) { throw 'b'; }
  virtual ~Base() throw() {}
};
struct Derived : Base {
  void f() throw(int) override { throw 9; }
  ~Derived() throw() override { std::printf("~Derived "); }
};
struct Handled {
  Handled(int n) throw(int) try : v(check(n)) {} catch (const char *) { throw 77; }
  static int check(int n) { if (n < 0) throw "negative"; return n; }
  int v;
};
static_assert(noexcept(nothing(1)) && !noexcept(lists(1)), "");
int main() {
  for (int n = 0; n < 6; n++) {
    try { lists(n); std::printf("nothing "); }
    catch (int i) { std::printf("int %d ", i); }
    catch (B &) { std::printf("B "); }
    catch (A &) { std::printf("A "); }
    catch (std::logic_error &e) { std::printf("%s ", e.what()); }
    catch (std::exception &) { std::printf("exception "); }
  }
  std::printf("\n%d %d\n", nothing(0), nothing(3));
  for (int i = 0; i < 2; i++) {
    Base *b = i ? new Derived : new Base;
    try { b->f(); } catch (int v) { std::printf("int %d ", v); } catch (char c) { std::printf("char %c ", c); }
    delete b;
  }
  try { Handled h(3); std::printf("%d ", h.v); Handled g(-1); } catch (int i) { std::printf("%d\n", i); }
}
