// covers: [except.pre] function try blocks of functions and constructors
#include <cstdio>

struct Bad { Bad(int x) { if (x < 0) throw x; } };
struct Holder { Bad b; Holder(int x) try : b(x) { std::printf("made "); } catch (int v) { std::printf("caught %d ", v); } };
static int f(int x) try { if (x) throw x; return 0; } catch (int v) { return v * 10; }

int main() {
  std::printf("%d %d\n", f(0), f(4));
  Holder ok(1);
  try { Holder h(-3); } catch (int v) { std::printf("again %d\n", v); }
}
