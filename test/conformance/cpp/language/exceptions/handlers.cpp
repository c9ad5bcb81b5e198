// covers: [except.handle] matching: exact, base, reference, pointer, ellipsis; rethrow; order
#include <cstdio>

struct B { virtual int id() const { return 1; } virtual ~B() = default; };
struct D : B { int id() const override { return 2; } };
static D object;
static void raise(int n) {
  switch (n) { case 0: throw D(); case 1: throw &object; case 2: throw 5; case 3: throw "text"; case 4: throw nullptr; case 5: throw 2.5f; default: return; }
}

int main() {
  for (int i = 0; i < 7; i++)
    try { raise(i); std::printf("none\n"); }
    catch (const B &b) { std::printf("B& %d\n", b.id()); }
    catch (B *b) { std::printf("B* %d\n", b ? b->id() : 0); }
    catch (long) { std::printf("long\n"); }
    catch (const char *s) { std::printf("%s\n", s); }
    catch (int x) { std::printf("int %d\n", x); }
    catch (...) { std::printf("other\n"); }
  try {
    try { throw D(); } catch (B b) { std::printf("sliced %d ", b.id()); throw; }
  } catch (const B &b) { std::printf("whole %d\n", b.id()); }
}
