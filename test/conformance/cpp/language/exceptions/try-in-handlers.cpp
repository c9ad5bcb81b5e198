// covers: [except.handle] try blocks within handlers and handlers within loops: the current exception through them, throw; in called functions, nested rethrow order
#include <cstdio>
#include <exception>
#include <string>
struct E {
  std::string n;
  E(const char *n) : n(n) { std::printf("+%s ", this->n.c_str()); }
  E(const E &o) : n(o.n + "'") { std::printf("+%s ", n.c_str()); }
  ~E() { std::printf("-%s ", n.c_str()); }
};
static const char *classify() {
  try { throw; }
  catch (int) { return "int"; }
  catch (const E &) { return "E"; }
  catch (const std::exception &) { return "exception"; }
  catch (...) { return "other"; }
}
static int factorial(int n) {
  try { if (n <= 1) throw 1; throw n; }
  catch (int m) { return m <= 1 ? 1 : m * factorial(m - 1); }
}
static void loop() {
  for (int i = 0; i < 4; i++) {
    try { if (i == 1) throw i; if (i == 2) throw E("two"); std::printf("%d ", i); }
    catch (int) { std::printf("continue "); continue; }
    catch (E &) { std::printf("break "); break; }
  }
  std::printf("\n");
}
static int finish() { try { throw 1; } catch (...) { return 2; } return 3; }
int main() {
  try {
    try { throw E("first"); }
    catch (E &e) {
      try { throw E("second"); }
      catch (E &f) { std::printf("[%s %s] ", e.n.c_str(), f.n.c_str()); }
      std::printf("%s ", classify());
      throw;
    }
  } catch (E &e) { std::printf("outer %s ", e.n.c_str()); }
  std::printf("\n");
  try { throw 1; } catch (int) {
    try { throw E("x"); } catch (...) { std::printf("%s ", classify()); }
    std::printf("%s ", classify());
    try { throw; } catch (long) { std::printf("long "); } catch (int) { std::printf("again %s ", classify()); }
  }
  std::printf("\n");
  try {
    try { throw 'c'; } catch (char) { throw E("replacing"); }
  } catch (E &e) { std::printf("%s ", classify()); }
  std::printf("\n%d %d\n", factorial(6), finish());
  loop();
  try { try { throw E("value"); } catch (E e) { e.n = "changed"; throw; } } catch (E &e) { std::printf("[%s] ", e.n.c_str()); }
  std::printf("\n");
  std::exception_ptr kept;
  try { throw E("kept"); } catch (...) { kept = std::current_exception(); }
  try { throw 2; } catch (int) {
    try { std::rethrow_exception(kept); } catch (const E &) { std::printf("%s ", classify()); }
    std::printf("%s ", classify());
  }
  kept = nullptr;
  std::printf("\n%d\n", std::current_exception() == nullptr);
  int depth = 0;
  auto nest = [&](auto self, int n) -> void {
    try { depth++; throw n; }
    catch (int m) { if (m < 50) self(self, m + 1); else throw; }
  };
  try { nest(nest, 0); } catch (int m) { std::printf("%d %d\n", m, depth); }
}
