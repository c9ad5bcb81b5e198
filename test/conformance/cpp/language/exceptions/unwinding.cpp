// covers: [except.ctor] unwinding destroys locals in reverse, and what a constructor had made
#include <cstdio>

struct L { int n; L(int x) : n(x) { if (x == 3) throw x; } ~L() { std::printf("~%d ", n); } };
struct Pair { L a, b; Pair(int x, int y) : a(x), b(y) {} ~Pair() { std::printf("never "); } };
static void deep(int k) { L l(10 + k); if (k == 0) throw 'c'; deep(k - 1); }

int main() {
  try { deep(3); } catch (char) { std::printf("char\n"); }
  try { Pair p(1, 3); } catch (int x) { std::printf("int %d\n", x); }
  try { L arr[4] = {1, 2, 3, 4}; (void)arr; } catch (int) { std::printf("array\n"); }
  try { L *p = new L[2]{5, 3}; delete[] p; } catch (int) { std::printf("new\n"); }
}
