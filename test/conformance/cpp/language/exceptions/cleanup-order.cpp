// covers: [except.ctor] temporaries, arguments and parts of expressions destroyed when a later part throws
// native: clang
#include <cstdio>
#include <string>
#include <utility>
struct N {
  int i;
  N(int n) : i(n) { std::printf("+%d", n); }
  N(const N &o) : i(o.i + 100) { std::printf("c%d", i); }
  ~N() { std::printf("-%d", i); }
  N operator+(const N &o) const { if (i + o.i > 5) throw i + o.i; return N(i + o.i); }
};
static int use(N a, N b) { return a.i + b.i; }
static N bad() { throw 'b'; }
struct Pair { N a; N b; };
int main() {
  try { N r = N(1) + N(2) + N(3); } catch (int e) { std::printf(" caught %d\n", e); }
  try { N x(4); use(x, bad()); } catch (char) { std::printf(" caught\n"); }
  try { Pair p{N(6), bad()}; } catch (char) { std::printf(" caught\n"); }
  try { N arr[] = {1, 2, bad()}; } catch (char) { std::printf(" caught\n"); }
  try { const N &r = true ? N(7) : bad(); std::printf(" %d ", r.i); throw 0; } catch (int) { std::printf(" caught\n"); }
  try { auto l = [n = N(8)] { return n.i; }; std::printf(" %d ", l()); throw 1; } catch (int) { std::printf(" caught\n"); }
}
