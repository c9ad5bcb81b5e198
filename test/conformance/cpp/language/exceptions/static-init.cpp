// covers: [stmt.dcl] a static local whose initialiser throws is tried again
#include <cstdio>
#include <stdexcept>
struct Unlucky {
  static inline int tries = 0;
  int at;
  Unlucky() : at(++tries) { if (tries < 3) throw std::runtime_error("not yet"); }
};
static Unlucky &get() { static Unlucky u; return u; }
static int once(int n) { static int v = n * 2; return v; }
int main() {
  for (int i = 0; i < 4; i++) {
    try { std::printf("made at %d\n", get().at); } catch (const std::exception &e) { std::printf("%s\n", e.what()); }
  }
  std::printf("%d %d\n", once(4) + 0, Unlucky::tries);
  std::printf("%d\n", once(100));
}
