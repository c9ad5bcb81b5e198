// covers: [except.handle] which handler takes what: bases, pointers, qualifications, ambiguous and private bases, arrays, functions, nullptr
#include <cstdio>
#include <stdexcept>
struct A { int a = 1; virtual ~A() = default; };
struct B : A { int b = 2; };
struct P : private A {};
struct L : A {};
struct R : A {};
struct Both : L, R {};
struct V1 : virtual A {};
struct V2 : virtual A {};
struct Virt : V1, V2 { Virt() { a = 33; } };
static void fn() {}
static const char *test(int n) {
  static B b;
  static int i = 5;
  try {
    switch (n) {
    case 0: throw B();
    case 1: throw &b;
    case 2: throw P();
    case 3: throw Both();
    case 4: throw Virt();
    case 5: throw "array";
    case 6: throw fn;
    case 7: throw nullptr;
    case 8: throw &i;
    case 9: throw static_cast<const int *>(&i);
    case 10: throw short(3);
    case 11: throw &B::b;
    default: return "nothing";
    }
  }
  catch (const int *) { return "const int*"; }
  catch (int) { return "int"; }
  catch (A &a) { return a.a == 33 ? "virtual A" : "A&"; }
  catch (A *const) { return "A*"; }
  catch (const char *) { return "char*"; }
  catch (void (*)()) { return "function"; }
  catch (int B::*) { return "member pointer"; }
  catch (const void *) { return "void*"; }
  catch (...) { return "..."; }
}
int main() {
  for (int n = 0; n <= 12; n++) std::printf("%d: %s\n", n, test(n));
  try { throw B(); } catch (A a) { std::printf("%d\n", dynamic_cast<B *>(&a) != nullptr); }
  try { try { throw B(); } catch (A &a) { a.a = 50; throw; } } catch (B &b) { std::printf("%d %d\n", b.a, b.b); }
}
